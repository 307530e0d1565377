package com.loadrider.signaling.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.Published;
import com.loadrider.testkit.socketio.RecordingSocket;
import org.junit.jupiter.api.Test;

class DeliveryIT extends GatewayIT {

    @Test
    void ringsAtEveryDeviceOfTheReceiver() {
        var call = new CallFixture();
        var caller = socket(call.caller);
        var first = socket(call.receiver, "phone");
        var second = socket(call.receiver);

        Published.by(new CallEvent.Initiated(call.initiating(), call.caller));

        for (var receiving : new RecordingSocket[] {first, second}) {
            var ring = receiving.await("call_incoming").data();
            assertThat(ring.get("callSessionId").longValue()).isEqualTo(call.id);
            assertThat(ring.get("expiresInMs").longValue()).isBetween(30_000L, 45_000L);
        }
        assertThat(caller.events("call_incoming")).isEmpty();
    }
}
