package com.loadrider.signaling.command;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.tracing.Traces;
import com.loadrider.signaling.callview.CallAnswers;
import com.loadrider.signaling.session.Acknowledgements;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SocketEvents;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.UpstreamRequest;
import com.loadrider.signaling.upstream.Upstreams;
import com.loadrider.socketio.IncomingEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends the commands of clients to call-service. Commands of one socket are executed one after the other.
@Component
class CallCommands implements SocketEvents {

    private static final Logger log = LoggerFactory.getLogger(CallCommands.class);

    private final CommandPayload payloads;
    private final Upstreams services;
    private final CallAnswers answers;
    private final Acknowledgements acknowledgements;
    private final Traces traces;

    CallCommands(
            CommandPayload payloads,
            Upstreams services,
            CallAnswers answers,
            Acknowledgements acknowledgements,
            Traces traces) {
        this.payloads = payloads;
        this.services = services;
        this.answers = answers;
        this.acknowledgements = acknowledgements;
        this.traces = traces;
    }

    @Override
    public Set<String> names() {
        return Arrays.stream(CallCommand.values()).map(CallCommand::event).collect(Collectors.toSet());
    }

    @Override
    public void received(ClientSession session, IncomingEvent event) {
        CallCommand command = CallCommand.ofEvent(event.name()).orElseThrow();
        CommandPayload.Parsed payload = payloads.read(command, event.argumentJson());
        if (!session.enqueue(() ->
                event.acknowledge(traces.inNewTrace(command.event(), () -> carryOut(session, command, payload))))) {
            throw new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Wait for the answers to earlier events.");
        }
    }

    private String carryOut(ClientSession session, CallCommand command, CommandPayload.Parsed payload) {
        try {
            UpstreamAnswer answer = services.calls()
                    .send(UpstreamRequest.of(
                                    command.method(),
                                    payload.target(),
                                    session.caller().token(),
                                    session.deviceId(),
                                    payload.body())
                            .with("traceparent", traces.currentTraceparent()));
            log.info("{}: {} {}: {}", session, command.event(), payload.target(), answer.status());
            return acknowledgement(answer);
        } catch (ProblemException refused) {
            return acknowledgements.refused(refused.problem());
        }
    }

    private String acknowledgement(UpstreamAnswer answer) {
        // The view is updated before the client gets the answer, because the client's next signal may rely on it.
        answers.update(answer);
        if (!answer.isJson()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "Try again in a moment.");
        }
        return answer.isSuccess() ? Acknowledgements.ok(answer.text()) : Acknowledgements.refused(answer.text());
    }
}
