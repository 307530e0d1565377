package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// conversation-message-service cannot be asked who is a member. Nobody who is known as one notices; everybody else is
/// told so, and alike, whether what they ask for exists or not.
class MembershipUnknownIT extends CallServiceIT {

    private static final Duration LONGEST_ANSWER = Duration.ofMillis(2_500);

    @AfterEach
    void recover() {
        OtherService.CONVERSATIONS.recover();
    }

    @ParameterizedTest
    @EnumSource
    void isUnavailableAndNotAbsent(Failure failure) {
        long alice = world.user();
        long bob = world.user();
        long stranger = world.user();
        long conversation = world.conversation(alice, bob);
        long call = world.call(alice, conversation, bob);
        // The questions take longer than a call rings here.
        world.act(bob, call, "accept").expect(200);
        OtherService.CONVERSATIONS.behave(failure.behaviour);

        var outsider = world.as(stranger);
        List<Supplier<ApiResponse>> questions = List.of(
                () -> outsider.get(CALLS + "/" + call),
                () -> outsider.get(CALLS + "/" + (call + 1_000_000)),
                () -> world.act(stranger, call, "accept"),
                () -> world.act(stranger, call + 1_000_000, "accept"),
                () -> outsider.get(CALLS + "/history/" + conversation),
                () -> outsider.get(CALLS + "/history/4"),
                () -> world.initiate(stranger, conversation, bob),
                () -> world.initiate(stranger, 4, bob),
                () -> world.initiate(alice, conversation, stranger));
        assertThat(questions).allSatisfy(question -> {
            long start = System.nanoTime();
            ApiResponse answer = question.get().expect(503);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_ANSWER);
            assertThat(answer.code()).isEqualTo("unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        });

        world.as(alice).get(CALLS + "/" + call).expect(200);
        world.as(bob).get(CALLS + "/history/" + conversation).expect(200);
        world.act(alice, call, "end").expect(200);
    }

    enum Failure {
        BREAKS_OFF(HttpExchange::close),
        FAILS(exchange -> exchange.sendResponseHeaders(500, -1)),
        SAYS_NOTHING(_ -> {});

        @SuppressWarnings("ImmutableEnumChecker")
        private final HttpHandler behaviour;

        Failure(HttpHandler behaviour) {
            this.behaviour = behaviour;
        }
    }
}
