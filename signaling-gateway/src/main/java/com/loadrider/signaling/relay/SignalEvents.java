package com.loadrider.signaling.relay;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.session.Acknowledgements;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SocketEvents;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.socketio.Acknowledgeable;
import com.loadrider.socketio.IncomingEvent;
import com.loadrider.socketio.Utf8Slice;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Handles `webrtc_signaling` events from sockets. Most signals are relayed on the thread that read them. A signal goes
/// to the socket's work queue, behind earlier commands, if call-service must be asked or if an earlier signal is in the
/// queue. Signals therefore keep their order.
@Component
class SignalEvents implements SocketEvents {

    private static final String RELAYED = Acknowledgements.ok("{}");

    private final DirectRelay direct;
    private final Relay relay;
    private final Acknowledgements acknowledgements;

    SignalEvents(DirectRelay direct, Relay relay, Acknowledgements acknowledgements) {
        this.direct = direct;
        this.relay = relay;
        this.acknowledgements = acknowledgements;
    }

    @Override
    public Set<String> names() {
        return Set.of(Signal.EVENT);
    }

    @Override
    public void received(ClientSession session, IncomingEvent event) {
        relay(session, SignalParser.parse(event.argumentJson()), event);
    }

    @Override
    public @Nullable Runnable scan(ClientSession session, Utf8Slice payload, Acknowledgeable event) {
        Signal signal = SignalScan.read(payload);
        return signal == null ? null : () -> relay(session, signal, event);
    }

    private void relay(ClientSession session, Signal arrived, Acknowledgeable event) {
        boolean isNext = !session.holdsSignals();
        if (isNext && direct.relay(arrived, session)) {
            event.acknowledge(RELAYED);
            return;
        }
        // From here on the signal may outlive the buffer that it was read into.
        Signal signal = arrived.copy();
        if (isNext) {
            Optional<CompletableFuture<RelayOutcome>> atOnce = relay.tryAtOnce(signal, Sender.of(session));
            if (atOnce.isPresent()) {
                acknowledge(event, atOnce.get());
                return;
            }
        }
        if (!session.enqueueSignal(() -> relayInTurn(session, event, signal))) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Wait for the answers to earlier events.");
        }
    }

    private void relayInTurn(ClientSession session, Acknowledgeable event, Signal signal) {
        try {
            acknowledge(event, relay.relay(signal, Sender.of(session)));
        } catch (ProblemException refused) {
            event.acknowledge(acknowledgements.refused(refused.problem()));
        }
    }

    private void acknowledge(Acknowledgeable event, CompletableFuture<RelayOutcome> outcome) {
        if (event.wantsAcknowledgement()) {
            var _ = outcome.thenAccept(it -> event.acknowledge(textOf(it)));
        }
    }

    private String textOf(RelayOutcome outcome) {
        return switch (outcome) {
            case RelayOutcome.Relayed() -> RELAYED;
            case RelayOutcome.Refused(Problem problem) -> acknowledgements.refused(problem);
            case RelayOutcome.RefusedByCallService(UpstreamAnswer answer) ->
                answer.isJson()
                        ? Acknowledgements.refused(answer.text())
                        : acknowledgements.refused(Problem.of(CommonProblem.UNAVAILABLE, "Try again in a moment."));
        };
    }
}
