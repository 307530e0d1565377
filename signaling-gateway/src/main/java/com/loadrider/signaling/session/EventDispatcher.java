package com.loadrider.signaling.session;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.socketio.Acknowledgeable;
import com.loadrider.socketio.IncomingEvent;
import com.loadrider.socketio.Utf8Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands each event to its handler, within the rate limits of its socket.
@Component
class EventDispatcher {

    private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);
    private static final String SIGNAL = "webrtc_signaling";
    private static final Problem UNKNOWN = Problem.of(CommonProblem.INVALID_REQUEST, "This event is not known.");

    private final Map<String, SocketEvents> byName = new HashMap<>();
    private final Acknowledgements acknowledgements;

    EventDispatcher(List<SocketEvents> all, Acknowledgements acknowledgements) {
        all.forEach(events -> events.names().forEach(name -> byName.put(name, events)));
        this.acknowledgements = acknowledgements;
    }

    void dispatch(ClientSession session, IncomingEvent event) {
        SocketEvents events = byName.get(event.name());
        if (events == null) {
            withinLimits(session, event, false, () -> refuse(event, UNKNOWN));
        } else {
            withinLimits(session, event, event.name().equals(SIGNAL), () -> events.received(session, event));
        }
    }

    /// Handles an event that has not been decoded, if it is a signal that can be read from its bytes.
    ///
    /// @return false if it has to be decoded; it then counts only once
    boolean dispatch(ClientSession session, Utf8Slice payload, Acknowledgeable event) {
        SocketEvents signals = byName.get(SIGNAL);
        Runnable handling = signals == null ? null : signals.scan(session, payload, event);
        if (handling == null) {
            return false;
        }
        withinLimits(session, event, true, handling);
        return true;
    }

    private void withinLimits(ClientSession session, Acknowledgeable event, boolean isSignal, Runnable handling) {
        long now = System.nanoTime();
        session.isActive(now);
        switch (session.rateLimiter().evaluate(isSignal, now)) {
            case GRANTED -> handle(event, handling);
            case REFUSED -> refuse(event, Problem.of(CommonProblem.TOO_MANY_REQUESTS, "Send less often."));
            case FLOODING -> {
                log.warn("{} is closed: too many refused requests", session);
                session.close(SessionCloseReason.FLOODING);
            }
        }
    }

    private void handle(Acknowledgeable event, Runnable handling) {
        try {
            handling.run();
        } catch (ProblemException refused) {
            refuse(event, refused.problem());
        }
    }

    private void refuse(Acknowledgeable event, Problem problem) {
        if (event.wantsAcknowledgement()) {
            event.acknowledge(acknowledgements.refused(problem));
        }
    }
}
