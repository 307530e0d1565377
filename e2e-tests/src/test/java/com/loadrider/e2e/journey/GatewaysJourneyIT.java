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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Alice is at one gateway, Bob at another.
@Journey
class GatewaysJourneyIT {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 1"})
    void signalsCrossInOrderBothWays(int hers, int his, Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var laptop = alice.connect("laptop", hers);
        var phone = bob.connect("phone", his);
        var call = connected(stage, laptop, phone, alice, bob);

        var there = send(laptop, call, bob, 0, 100);
        var back = send(phone, call, alice, 0, 100);

        there.forEach(it -> accepted(it.join()));
        back.forEach(it -> accepted(it.join()));
        assertNumbered(phone, call, 100);
        assertNumbered(laptop, call, 100);
        call.endBy(alice).expect(200);
        phone.hears("call_ended", call);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3"})
    void twoDevicesAtTwoGatewaysAreAsAtOne(int first, int second, Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var laptop = alice.connect("laptop", 1);
        var phone = bob.connect("phone", first);
        var tablet = bob.connect("tablet", second);
        var call = laptop.call(stage.conversation(alice, bob), bob);
        phone.hears("call_incoming", call);
        tablet.hears("call_incoming", call);

        tablet.does("call_accepted", call);

        phone.hears("call_accepted", call, it -> it.path("answeredElsewhere").asBoolean());
        assertThat(tablet.hears("call_accepted", call).has("answeredElsewhere")).isFalse();
        accepted(laptop.signal(call, bob, "offer", "{\"n\":0}").join());
        tablet.hears("webrtc_signaling", call);
        assertThat(refused(phone.signal(call, alice, "answer", "{}").join())).isEqualTo("answered_elsewhere");
        assertThat(phone.signals(call)).isEmpty();
        call.endBy(bob).expect(200);
        laptop.hears("call_ended", call);
    }

    /// While Bob has no socket, signals to him are held or refused as retryable. No acknowledged signal is lost.
    @Test
    void whoChangesGatewaysMissesNothingAcknowledged(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var laptop = alice.connect("laptop", 1);
        var phone = bob.connect("phone", 2);
        var call = connected(stage, laptop, phone, alice, bob);

        phone.disconnect();
        var sent = send(laptop, call, bob, 0, 20);
        var again = bob.connect("phone", 1);
        var later = send(laptop, call, bob, 20, 20);

        later.forEach(it -> accepted(it.join()));
        var expected = new ArrayList<Integer>();
        for (int n = 0; n < sent.size(); n++) {
            var acknowledgement = sent.get(n).join();
            if (acknowledgement.get("ok").asBoolean()) {
                expected.add(n);
            } else {
                assertThat(refused(acknowledgement)).isEqualTo("receiver_offline");
                assertThat(acknowledgement.at("/error/retryable").asBoolean()).isTrue();
            }
        }
        IntStream.range(20, 40).forEach(expected::add);
        again.hears("webrtc_signaling", call, it -> it.at("/data/n").asInt() == 39);
        var got = new ArrayList<>(numbers(phone, call));
        got.addAll(numbers(again, call));
        assertThat(got).containsExactlyElementsOf(expected);
        call.endBy(alice).expect(200);
        again.hears("call_ended", call);
    }

    private static Call connected(Stage stage, Device laptop, Device phone, Person alice, Person bob) {
        var call = laptop.call(stage.conversation(alice, bob), bob);
        phone.hears("call_incoming", call);
        phone.does("call_accepted", call);
        laptop.hears("call_accepted", call);
        return call;
    }

    private static List<CompletableFuture<JsonNode>> send(Device from, Call call, Person to, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> from.signal(call, to, "ice-candidate", "{\"n\":" + n + "}"))
                .toList();
    }

    private static void assertNumbered(Device device, Call call, int count) {
        device.hears("webrtc_signaling", call, it -> it.at("/data/n").asInt() == count - 1);
        assertThat(numbers(device, call))
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    private static List<Integer> numbers(Device device, Call call) {
        return device.heard("webrtc_signaling", call).stream()
                .map(it -> it.at("/data/n").asInt())
                .toList();
    }
}
