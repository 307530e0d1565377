package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.socketio.Utf8Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RelayLogTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(RelayLog.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final CallFixture call = new CallFixture();
    private final CallView calls = new CallView();
    private final RelayLog log = new RelayLog(calls);

    @BeforeEach
    void record() {
        LOGGER.setLevel(Level.DEBUG);
        lines.start();
        LOGGER.addAppender(lines);
        calls.update(call.connected());
    }

    @AfterEach
    void stopRecording() {
        LOGGER.detachAppender(lines);
        LOGGER.setLevel(null);
    }

    @Test
    void hasOneLineACallAtLevelInfo() {
        log.relayed(signal(SignalType.OFFER), call.caller);
        log.relayed(signal(SignalType.ANSWER), call.caller);
        calls.update(call.ended());
        log.relayed(signal(SignalType.OFFER), call.caller);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.INFO, Level.DEBUG, Level.DEBUG);
        assertThat(lines.list.getFirst().getFormattedMessage())
                .isEqualTo("webrtc_signaling call=" + call.id + " type=OFFER from=" + call.caller + " to="
                        + call.receiver + " outcome=relayed");
    }

    @Test
    void hasEveryRefusalAtLevelInfo() {
        log.notRelayed(signal(SignalType.ICE_CANDIDATE), call.caller, "not_accepted");
        log.notRelayed(signal(SignalType.ICE_CANDIDATE), call.caller, "not_accepted");

        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO, Level.INFO);
        assertThat(lines.list.getFirst().getFormattedMessage()).endsWith(" outcome=not_accepted");
    }

    private Signal signal(SignalType type) {
        return new Signal(call.id, type, Utf8Slice.of("{\"sdp\":\"secret\"}"), call.receiver);
    }
}
