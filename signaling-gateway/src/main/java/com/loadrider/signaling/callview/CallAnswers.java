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

/// Updates the call view from call-service's answers to clients. An answer often arrives before the published event.
@Component
public class CallAnswers implements AnswerListener {

    /// A repeated initiate may get a stored answer about a call that is long over. A call whose ring time ended longer
    /// ago than this is not added to the view, because its tombstone may have come already and nothing would
    /// remove it again. The five minutes exceed the difference between the clocks.
    private static final Duration LONG_OVER = CallSession.KEPT_AFTER_END.minusMinutes(5);

    private final CallView view;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    CallAnswers(CallView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    @Override
    public void commandDone(UpstreamAnswer answer) {
        update(answer);
    }

    /// Reads the call from an answer and updates the view.
    ///
    /// @return the call; empty if the answer is not a call
    public Optional<CallSession> update(UpstreamAnswer answer) {
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
