package com.loadrider.e2e.kill;

import static com.loadrider.e2e.stage.Device.accepted;
import static com.loadrider.e2e.stage.Device.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.local.part.Signal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Kills or suspends the second gateway while Bob is connected to it and Alice to the first.
@Journey
@Order(Integer.MAX_VALUE - 1)
class LostGatewayJourneyIT {

    private static final String GATEWAY = "signaling-gateway-2";
    private static final Duration OFFLINE_LIMIT = Duration.ofSeconds(25);
    /// A gateway that was suspended for a shorter time keeps its sockets.
    private static final Duration STALE = Duration.ofSeconds(11);

    @Test
    void theLinkHeals(Stage stage, TestStack stack) throws Exception {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var laptop = alice.connect("laptop", 1);
        var phone = bob.connect("phone", 2);
        var call = laptop.call(stage.conversation(alice, bob), bob);
        phone.does("call_accepted", call);
        accepted(laptop.signal(call, bob, "offer", "{\"n\":0}").join());

        stack.kill(GATEWAY);
        phone.socket().closed().get(20, TimeUnit.SECONDS);
        assertThat(refused(laptop.signal(call, bob, "offer", "{\"n\":1}").join()))
                .isEqualTo("receiver_offline");
        stack.restart(GATEWAY);
        phone.reconnect();
        phone.hears("call_status_update", call);

        await().atMost(Device.SOON)
                .until(() -> laptop.signal(call, bob, "offer", "{\"n\":2}")
                        .join()
                        .get("ok")
                        .asBoolean());
        assertThat(phone.hears("webrtc_signaling", call).at("/data/n").asInt()).isEqualTo(2);
        accepted(phone.signal(call, alice, "answer", "{}").join());
        laptop.hears("webrtc_signaling", call);
        call.endBy(alice).expect(200);
        phone.hears("call_ended", call);
    }

    /// Its users are offline within 20 s. When it resumes, it closes their sockets, because their calls may be over.
    @Test
    void aGatewayThatStoodStillClosesItsSockets(Stage stage, TestStack stack) throws Exception {
        var bob = stage.person("Bob");
        var phone = bob.connect("phone", 2);

        stack.part(GATEWAY).signal(Signal.STOP);
        try {
            await().pollDelay(STALE).atMost(OFFLINE_LIMIT).until(() -> !bob.isOnline());
        } finally {
            stack.part(GATEWAY).signal(Signal.CONT);
        }

        phone.socket().closed().get(20, TimeUnit.SECONDS);
        phone.reconnect();
        phone.socket().await("server_info");
        await().atMost(Device.SOON).until(bob::isOnline);
    }
}
