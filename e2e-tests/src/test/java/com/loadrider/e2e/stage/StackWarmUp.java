package com.loadrider.e2e.stage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/// Makes a call before the first journey. Processes that have just started are slow. On a busy machine they may respond
/// with `unavailable`, for which the journeys are not written.
final class StackWarmUp {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private StackWarmUp() {}

    /// Retries until a call has succeeded.
    static void of(TestStack stack) {
        await("a first call").atMost(LIMIT).ignoreExceptions().untilAsserted(() -> {
            try (var stage = new Stage(stack)) {
                call(stage);
            }
        });
    }

    private static void call(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var phone = bob.connect("phone");
        var laptop = alice.connect("laptop");
        var call = laptop.call(conversation, bob);
        phone.hears("call_incoming", call);
        phone.does("call_accepted", call);
        Device.accepted(laptop.signal(call, bob, "offer", "{}").join());
        call.endBy(alice).expect(200);
        laptop.hears(
                "conversation_message",
                call,
                it -> it.at("/call/event").asString().equals("ended"));
    }
}
