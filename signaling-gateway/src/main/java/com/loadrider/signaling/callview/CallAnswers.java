package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.routing.AnswerListener;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Learns from what call-service answers to clients, which is often ahead of what it publishes.
@Component
public class CallAnswers implements AnswerListener {

    /// A stored answer to a repeated initiate may be about a call that is long over and forgotten. More than any
    /// clock is off, less than a call that is over is remembered.
    private static final Duration LONG_OVER = Duration.ofMinutes(10);

    private final CallView view;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    CallAnswers(CallView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    @Override
    public void commandDone(UpstreamAnswer answer) {
        learn(answer);
    }

    /// The call that an answer is; empty when it is something else.
    public Optional<CallSession> learn(UpstreamAnswer answer) {
        Optional<CallSession> call = read(answer);
        call.filter(it -> !isLongOver(it)).ifPresent(view::update);
        return call;
    }

    private Optional<CallSession> read(UpstreamAnswer answer) {
        if (!answer.isSuccess() || !answer.isJson()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(answer.body(), CallSession.class));
        } catch (JacksonException | NullPointerException somethingElse) {
            return Optional.empty();
        }
    }

    private boolean isLongOver(CallSession call) {
        Instant expiresAt = call.expiresAt();
        return !call.status().isTerminal()
                && expiresAt != null
                && expiresAt.isBefore(clock.instant().minus(LONG_OVER));
    }
}
