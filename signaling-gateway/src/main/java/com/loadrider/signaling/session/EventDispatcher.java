package com.loadrider.signaling.session;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.socketio.IncomingEvent;
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

    private final Map<String, SocketEvents> byName = new HashMap<>();
    private final Acknowledgements acknowledgements;

    EventDispatcher(List<SocketEvents> all, Acknowledgements acknowledgements) {
        all.forEach(events -> events.names().forEach(name -> byName.put(name, events)));
        this.acknowledgements = acknowledgements;
    }

    void dispatch(ClientSession session, IncomingEvent event) {
        long now = System.nanoTime();
        session.isActive(now);
        switch (session.rateLimiter().evaluate(event.name().equals(SIGNAL), now)) {
            case GRANTED -> handle(session, event);
            case REFUSED -> refuse(event, Problem.of(CommonProblem.TOO_MANY_REQUESTS, "Send less often."));
            case FLOODING -> {
                log.warn("{} is closed: too many refused requests", session);
                session.close(SessionCloseReason.FLOODING);
            }
        }
    }

    private void handle(ClientSession session, IncomingEvent event) {
        SocketEvents events = byName.get(event.name());
        if (events == null) {
            refuse(event, Problem.of(CommonProblem.INVALID_REQUEST, "This event is not known."));
            return;
        }
        try {
            events.received(session, event);
        } catch (ProblemException refused) {
            refuse(event, refused.problem());
        }
    }

    private void refuse(IncomingEvent event, Problem problem) {
        if (event.wantsAcknowledgement()) {
            event.acknowledge(acknowledgements.refused(problem));
        }
    }
}
