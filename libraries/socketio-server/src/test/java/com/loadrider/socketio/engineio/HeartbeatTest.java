package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final List<String> reports = new ArrayList<>();
    private final Timers timers = new Timers();
    private final EngineSession session = new EngineSessions(EngineLimits.DEFAULTS, "s1", timers, _ -> new Reports())
            .open(new EngineHandshake("127.0.0.1", null), new PollingTransport(1024));

    @AfterEach
    void stopTimers() {
        timers.close();
    }

    @Test
    void reportsAPingAndItsAnswer() {
        session.ping();
        assertThat(reports).containsExactly("pinging");

        session.received("3");

        assertThat(reports).containsExactly("pinging", "answered");
    }

    @Test
    void ignoresAnAnswerThatNobodyAskedFor() {
        session.received("3");

        assertThat(reports).isEmpty();
    }

    /// Pongs carry no number, so only counting tells which ping one belongs to.
    @Test
    void doesNotTakeTheAnswerToAnEarlierPingForThatToALaterOne() {
        session.ping();
        session.ping();
        session.received("3");
        session.ping();
        reports.clear();

        session.received("3");
        assertThat(reports).isEmpty();
        session.received("3");
        assertThat(reports).containsExactly("answered");
    }

    private final class Reports implements EngineReceiver {

        @Override
        public void message(String packet) {}

        @Override
        public void pinging() {
            reports.add("pinging");
        }

        @Override
        public void answered() {
            reports.add("answered");
        }

        @Override
        public void closed(CloseReason reason) {}
    }
}
