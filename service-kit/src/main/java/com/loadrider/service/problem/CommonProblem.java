package com.loadrider.service.problem;

/// Refusals that any endpoint may give.
public enum CommonProblem implements ProblemType {
    /// Malformed JSON, a wrong type, an unknown field or enum value, a number out of range.
    INVALID_REQUEST(400, "The request is not well-formed.", false),
    /// No token, or one that does not hold.
    INVALID_TOKEN(401, "A valid bearer token is needed.", false),
    /// Known to the user, but not the user's to do.
    FORBIDDEN(403, "You may not do this.", false),
    /// It does not exist, or the user may not know that it does: the two are never told apart.
    NOT_FOUND(404, "There is no such thing here.", false),
    /// The path is known, the method is not.
    METHOD_NOT_ALLOWED(405, "The method is not allowed here.", false),
    /// The answer exists only as JSON.
    NOT_ACCEPTABLE(406, "Only JSON is answered.", false),
    /// A body over its limit.
    TOO_LARGE(413, "The request is too large.", false),
    /// A body that does not say it is JSON, or says it is compressed.
    UNSUPPORTED_MEDIA_TYPE(415, "Only application/json is read.", false),
    /// Well-formed, yet it makes no sense.
    UNPROCESSABLE(422, "The request cannot be carried out as it stands.", false),
    /// Over a limit; `Retry-After` says when to come back.
    TOO_MANY_REQUESTS(429, "Too many requests.", true),
    /// A fault of the service; the log has it under the `traceId`.
    INTERNAL_ERROR(500, "Something went wrong on our side.", true),
    /// The database or another service does not answer. Whether the command was done is not known: repeat it.
    UNAVAILABLE(503, "The service is not available at the moment.", true);

    private final int status;
    private final String title;
    private final boolean retryable;

    CommonProblem(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
