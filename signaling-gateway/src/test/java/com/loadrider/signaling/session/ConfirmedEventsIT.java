package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a client has confirmed by a pong.
@SuppressWarnings("NullAway.Init")
class ConfirmedEventsIT extends GatewayIT {

    @Autowired
    private SessionRegistry registry;

    @Test
    void areBufferedNoLonger() {
        long user = CallFixture.freshId();
        socket(user);
        ClientSession session = registry.of(user).getFirst();
        String first = emit(session);
        String last = emit(session);
        assertThat(session.replayBuffer().reaches(first)).isTrue();

        session.socket().ping();

        await().atMost(RecordingSocket.PATIENCE)
                .until(() -> !session.replayBuffer().reaches(first));
        assertThat(session.replayBuffer().reaches(last)).isTrue();
    }

    private static String emit(ClientSession session) {
        var event = OutgoingEvent.recoverable("e", "1");
        session.emit(event);
        return String.valueOf(event.offset());
    }
}
