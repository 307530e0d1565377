package com.loadrider.signaling.session;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import com.loadrider.service.security.InvalidTokenException;
import com.loadrider.service.security.TokenVerifier;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Authenticates the user of a socket. Unlike REST, it allows expired tokens no leeway, because a socket is
/// closed the moment its token expires.
@Component
class SignIn {

    private static final Pattern SCHEME = Pattern.compile("^Bearer ", Pattern.CASE_INSENSITIVE);

    private static final int MOST_FEATURES = 32;

    private final TokenVerifier tokens;
    private final JsonMapper json;
    private final InstantSource clock;

    SignIn(TokenVerifier tokens, JsonMapper json, InstantSource clock) {
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    /// Reads the `auth` object of a CONNECT packet.
    ///
    /// @throws ProblemException `invalid_request`
    JsonNode read(String authJson) {
        try {
            return json.readTree(authJson);
        } catch (JacksonException malformed) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "auth is not well-formed JSON.");
        }
    }

    /// Authenticates a connecting client.
    ///
    /// @param auth `{token, deviceId?, features?}`; other members are ignored
    /// @throws ProblemException `invalid_token`, `invalid_request`, `too_large`, `unavailable`
    SignedIn signIn(JsonNode auth) {
        Caller caller = verify(text(auth, "token"));
        return new SignedIn(caller, DeviceId.checked("deviceId", text(auth, "deviceId")), features(auth));
    }

    /// Reads the client's request to resume a session. Values that are not strings are ignored; the
    /// client then gets a new session.
    ResumeRequest resumeRequest(JsonNode auth) {
        return new ResumeRequest(
                auth.path("pid").stringValue(null), auth.path("offset").stringValue(null));
    }

    /// Returns the caller of a valid token.
    ///
    /// @param token the token as in the `Authorization` header, with or without the scheme
    Caller verify(@Nullable String token) {
        try {
            if (token == null) {
                throw invalidToken();
            }
            Caller caller = tokens.verify(SCHEME.matcher(token).replaceFirst(""));
            if (!caller.expiresAt().isAfter(clock.instant())) {
                throw invalidToken();
            }
            return caller;
        } catch (InvalidTokenException invalid) {
            throw invalidToken();
        }
    }

    private static Set<ClientFeature> features(JsonNode auth) {
        JsonNode value = auth.path("features");
        if (value.isMissingNode() || value.isNull()) {
            return Set.of();
        }
        if (!value.isArray()
                || value.size() > MOST_FEATURES
                || !value.valueStream().allMatch(JsonNode::isString)) {
            throw new ProblemException(Problem.of(
                    CommonProblem.INVALID_REQUEST,
                    "auth.features must be an array of at most " + MOST_FEATURES + " strings."));
        }
        return ClientFeature.named(
                value.valueStream().map(JsonNode::stringValue).toList());
    }

    private static @Nullable String text(JsonNode auth, String member) {
        JsonNode value = auth.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new ProblemException(
                    Problem.of(CommonProblem.INVALID_REQUEST, "auth." + member + " must be a string."));
        }
        return value.stringValue();
    }

    private static ProblemException invalidToken() {
        return new ProblemException(CommonProblem.INVALID_TOKEN, "auth.token must be a valid bearer token.");
    }
}
