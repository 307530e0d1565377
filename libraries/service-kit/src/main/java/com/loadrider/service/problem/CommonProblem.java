package com.loadrider.service.problem;

/// The problem types of all endpoints.
@SuppressWarnings("ImmutableEnumChecker") // a definition cannot change
public enum CommonProblem implements ProblemType {
    /// Malformed JSON, a wrong type, an unknown field or enum value, a number out of range.
    INVALID_REQUEST(400, "The request is not well-formed.", false),
    /// The token is missing or invalid.
    INVALID_TOKEN(401, "A valid bearer token is needed.", false),
    /// The user may not do this, although the resource is visible.
    FORBIDDEN(403, "You may not do this.", false),
    /// The resource does not exist, or the user may not know of it. The response is the same in both cases.
    NOT_FOUND(404, "There is no such thing here.", false),
    /// The path does not support the method.
    METHOD_NOT_ALLOWED(405, "The method is not allowed here.", false),
    /// The client does not accept JSON.
    NOT_ACCEPTABLE(406, "Only JSON is answered.", false),
    /// The body exceeds the limit.
    TOO_LARGE(413, "The request is too large.", false),
    /// The body is not declared as JSON, or is declared as compressed.
    UNSUPPORTED_MEDIA_TYPE(415, "Only application/json is read.", false),
    /// The request is well-formed but cannot be executed.
    UNPROCESSABLE(422, "The request cannot be carried out as it stands.", false),
    /// A rate limit is exceeded. `Retry-After` says when to retry.
    TOO_MANY_REQUESTS(429, "Too many requests.", true),
    /// The service failed. The log contains the failure under the `traceId`.
    INTERNAL_ERROR(500, "Something went wrong on our side.", true),
    /// The database or another service does not respond. It is unknown whether the command was executed; repeat
    /// it.
    UNAVAILABLE(503, "The service is not available at the moment.", true);

    private final Definition definition;

    CommonProblem(int status, String title, boolean retryable) {
        this.definition = new Definition(status, title, retryable);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
