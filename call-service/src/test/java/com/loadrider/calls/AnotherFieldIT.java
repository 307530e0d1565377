package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;

/// Whatever else changes at a call, only its state refuses a verb.
class AnotherFieldIT extends CallServiceIT {

    @RepeatedTest(50)
    void neverStandsInTheWay() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        var muted = mute(alice, call, true);
        var rang = act(bob, call, "alerting");
        var unmuted = mute(alice, call, false);
        var accepted = act(bob, call, "accept");
        assertThat(muted.join().status()).isEqualTo(200);
        assertThat(rang.join().status()).isEqualTo(200);
        assertThat(unmuted.join().status()).isEqualTo(200);
        assertThat(accepted.join().status()).isEqualTo(200);

        var one = mute(alice, call, true);
        var other = mute(bob, call, true);
        var ended = act(alice, call, "end");
        assertThat(ended.join().status()).isEqualTo(200);
        assertDoneOrOver(one.join());
        assertDoneOrOver(other.join());
    }

    private static void assertDoneOrOver(ApiResponse answer) {
        if (answer.status() != 200) {
            assertThat(answer.expect(409).code()).isEqualTo("invalid_state");
            assertThat(answer.json().get("status").asString()).isEqualTo("ended");
        }
    }

    private CompletableFuture<ApiResponse> mute(long user, long call, boolean isMuted) {
        return CompletableFuture.supplyAsync(
                () -> world.as(user).patch(CALLS + "/" + call + "/participants/me", Map.of("isMuted", isMuted)));
    }

    private CompletableFuture<ApiResponse> act(long user, long call, String verb) {
        return CompletableFuture.supplyAsync(() -> world.act(user, call, verb));
    }
}
