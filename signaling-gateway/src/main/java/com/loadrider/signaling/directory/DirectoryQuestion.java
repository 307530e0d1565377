package com.loadrider.signaling.directory;

import com.loadrider.service.directory.UserDirectory;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.UpstreamRequest;
import com.loadrider.signaling.upstream.Upstreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Looks up a user's id with the user's own token. conversation-message-service verifies the
/// token before it returns an id.
@Component
class DirectoryQuestion implements UserDirectory {

    private static final Logger log = LoggerFactory.getLogger(DirectoryQuestion.class);
    private static final int UNAUTHORIZED = 401;

    private final Upstreams services;
    private final JsonMapper json;

    DirectoryQuestion(Upstreams services, JsonMapper json) {
        this.services = services;
        this.json = json;
    }

    @Override
    public long idOf(String subject, String token) {
        UpstreamAnswer answer =
                services.conversations().send(UpstreamRequest.of("GET", "/api/v1/users/me", token, null, null));
        if (answer.status() == UNAUTHORIZED) {
            throw new BadJwtException("conversation-message-service refuses the token");
        }
        long id = answer.isSuccess() ? idIn(answer) : 0;
        if (id < 1) {
            log.warn("conversation-message-service does not tell the id of a user: {}", answer.status());
            throw new ProblemException(CommonProblem.UNAVAILABLE, "Users cannot be looked up at the moment.");
        }
        return id;
    }

    private long idIn(UpstreamAnswer answer) {
        try {
            return json.readTree(answer.text()).path("userId").asLong(0);
        } catch (JacksonException malformed) {
            return 0;
        }
    }
}
