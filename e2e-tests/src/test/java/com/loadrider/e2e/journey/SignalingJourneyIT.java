package com.loadrider.e2e.journey;

import static com.loadrider.e2e.stage.Device.accepted;
import static com.loadrider.e2e.stage.Device.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class SignalingJourneyIT {

    /// JSON that changes if any component on the way parses and rewrites it.
    private static final String ODD =
            "{ \"sdp\":\"v=0\\r\\n\\/ \\u00e9é 📞 </script>\", \"n\":1.50E+1, \"a\":1,\"a\":2 }";

    @Test
    void crossesInOrderWithoutAByteChanged(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var tablet = bob.connect("tablet");
        var call = laptop.call(conversation, bob);
        phone.does("call_accepted", call);

        var fromAlice = send(laptop, call, bob, "offer");
        var fromBob = send(phone, call, alice, "answer");

        assertCrossed(phone, call, fromAlice, alice, bob);
        assertCrossed(laptop, call, fromBob, bob, alice);
        assertThat(tablet.signals(call)).isEmpty();

        phone.api()
                .post(
                        call.path("/signaling"),
                        Map.of("type", "answer", "data", Map.of("last", 1), "toUserId", alice.id()))
                .expect(202);
        laptop.hears("webrtc_signaling", call, it -> it.at("/data/last").asInt() == 1);
        call.endBy(alice).expect(200);
        assertThat(refused(laptop.signal(call, bob, "offer", "{}").join())).isEqualTo("invalid_state");
    }

    @Test
    void isRefusedBeforeTheAcceptFromEitherSide(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var call = laptop.call(conversation, bob);

        for (var type : List.of("offer", "answer", "ice-candidate")) {
            assertThat(refused(laptop.signal(call, bob, type, "{}").join())).isEqualTo("not_accepted");
            assertThat(refused(phone.signal(call, alice, type, "{}").join())).isEqualTo("not_accepted");
        }
        phone.does("call_incoming", call);
        assertThat(refused(laptop.signal(call, bob, "offer", "{}").join())).isEqualTo("not_accepted");
        assertThat(refused(phone.signal(call, alice, "offer", "{}").join())).isEqualTo("not_accepted");
        var overRest = Map.of("type", "offer", "data", Map.of(), "toUserId", bob.id());
        assertThat(laptop.api()
                        .post(call.path("/signaling"), overRest)
                        .expect(409)
                        .code())
                .isEqualTo("not_accepted");

        // Order is kept per sender: had anything been held back, it would come before these.
        phone.does("call_accepted", call);
        accepted(laptop.signal(call, bob, "offer", "{\"first\":1}").join());
        accepted(phone.signal(call, alice, "answer", "{\"first\":2}").join());
        phone.hears("webrtc_signaling", call);
        laptop.hears("webrtc_signaling", call);
        assertThat(phone.signals(call)).singleElement().asString().contains("{\"first\":1}");
        assertThat(laptop.signals(call)).singleElement().asString().contains("{\"first\":2}");
        call.endBy(bob).expect(200);
    }

    private static List<String> send(Device from, Call call, Person to, String first) {
        var sent = new ArrayList<String>();
        var acknowledgements = new ArrayList<CompletableFuture<JsonNode>>();
        sent.add(ODD);
        acknowledgements.add(from.signal(call, to, first, ODD));
        for (var i : IntStream.range(0, 20).toArray()) {
            var candidate = "{\"candidate\":\"candidate:" + i + " 1 udp 2122260223 127.0.0.1 9 typ host\"}";
            sent.add(candidate);
            acknowledgements.add(from.signal(call, to, "ice-candidate", candidate));
        }
        acknowledgements.forEach(it -> accepted(it.join()));
        return sent;
    }

    private static void assertCrossed(Device device, Call call, List<String> sent, Person from, Person to) {
        device.hears(
                "webrtc_signaling",
                call,
                it -> it.at("/data/candidate").asString("").startsWith("candidate:19 "));
        assertThat(device.signals(call))
                .zipSatisfy(sent, (frame, data) -> assertThat(frame).contains("\"data\":" + data));
        assertThat(device.heard("webrtc_signaling", call)).allSatisfy(it -> {
            assertThat(it.get("fromUserId").asLong()).isEqualTo(from.id());
            assertThat(it.get("toUserId").asLong()).isEqualTo(to.id());
        });
    }
}
