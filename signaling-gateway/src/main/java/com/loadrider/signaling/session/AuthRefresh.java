package com.loadrider.signaling.session;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import com.loadrider.socketio.IncomingEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Handles `auth_refresh {token}`, which gives a socket a fresh token of the same user, so that the
/// socket outlives its first token.
@Component
class AuthRefresh implements SocketEvents {

    private static final Logger log = LoggerFactory.getLogger(AuthRefresh.class);

    private final SignIn signIn;
    private final TokenExpiry expiry;
    private final Acknowledgements acknowledgements;
    private final JsonMapper json;

    AuthRefresh(SignIn signIn, TokenExpiry expiry, Acknowledgements acknowledgements, JsonMapper json) {
        this.signIn = signIn;
        this.expiry = expiry;
        this.acknowledgements = acknowledgements;
        this.json = json;
    }

    @Override
    public Set<String> names() {
        return Set.of("auth_refresh");
    }

    /// Runs in the session's work queue, because verifying a token may have to fetch keys.
    @Override
    public void received(ClientSession session, IncomingEvent event) {
        if (!session.enqueue(() -> event.acknowledge(answer(session, event.argumentJson())))) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Wait for the answers to earlier events.");
        }
    }

    private String answer(ClientSession session, String argument) {
        try {
            Caller fresh = signIn.verify(tokenIn(argument));
            if (fresh.userId() != session.userId()) {
                throw new ProblemException(CommonProblem.INVALID_TOKEN, "The token belongs to another user.");
            }
            if (session.refresh(fresh)) {
                expiry.watch(session);
                log.info("{} has a fresh token", session);
            }
            return Acknowledgements.ok("{\"exp\":" + fresh.expiresAt().getEpochSecond() + "}");
        } catch (ProblemException refused) {
            return acknowledgements.refused(refused.problem());
        }
    }

    /// The contract answers every malformed argument with `invalid_token`.
    private @Nullable String tokenIn(String argument) {
        try {
            Refresh refresh = json.readValue(argument, Refresh.class);
            return refresh == null ? null : refresh.token();
        } catch (JacksonException malformed) {
            throw new ProblemException(CommonProblem.INVALID_TOKEN, "The argument must be {token}.");
        }
    }

    private record Refresh(@Nullable String token) {

        @Override
        public String toString() {
            return "Refresh[]";
        }
    }
}
