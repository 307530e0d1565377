package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.server.RealServers;
import java.time.Duration;
import org.springframework.test.context.TestPropertySource;

/// What follows from who is connected: lost gateways, vanished participants.
@TestPropertySource(properties = {"calls.absence.grace=2s", "calls.ring-timeout=30s"})
@RealServers(ownContext = true)
class PresenceIT extends CallServiceIT {

    private static final Duration A_LOST_GATEWAY = Duration.ofSeconds(25);

    @TestBesideOthers
    void endsACallThatAParticipantHasVanishedFrom() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.act(bob, call, "accept").expect(200);
        world.disconnect(bob);
        awaitEnd(alice, call, "ended", "connection_lost", Duration.ofSeconds(15));
    }

    @TestBesideOthers
    void missesACallWhoseCallerHasVanished() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.disconnect(alice);
        awaitEnd(bob, call, "missed", "connection_lost", Duration.ofSeconds(15));
    }

    @TestBesideOthers
    void keepsACallWhoseParticipantComesBack() {
        long alice = world.user();
        long bob = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        world.act(bob, call, "accept").expect(200);
        world.disconnect(bob);
        world.connect(bob);
        await().until(() -> world.isOnline(bob));
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        "connected".equals(world.read(alice, call).get("status").asString()));
        world.act(bob, call, "end").expect(200);
    }

    @TestBesideOthers
    void forgetsTheUsersOfAGatewayThatIsSilentForThreeTicks() {
        long alice = world.user();
        long bob = world.user();
        world.conversation(alice, bob);
        world.connect(bob, "g7-5000");
        world.disconnect(bob);
        // Still connected to the second gateway, which never says anything again.
        await().during(Duration.ofSeconds(2)).until(() -> world.isOnline(bob));
        await().atMost(A_LOST_GATEWAY).until(() -> !world.isOnline(bob));
    }

    @TestBesideOthers
    void endsTheCallsOfALostGatewaysUsers() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        world.connect(bob, "g8-5000");
        world.disconnect(bob);
        long call = world.call(alice, conversation, bob);
        world.act(bob, call, "accept").expect(200);
        await().atMost(A_LOST_GATEWAY.plusSeconds(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    world.gatewayStarts("g1-1000");
                    return !isConnected(alice, call);
                });
        assertThat(world.read(alice, call).get("endReason").asString()).isEqualTo("connection_lost");
        assertThat(world.isOnline(alice)).isTrue();
        assertThat(world.isOnline(bob)).isFalse();
    }

    @TestBesideOthers
    void endsACallWhoseBoundDeviceVanishesAlone() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        world.connect(bob, "g1-1000", "phone", "tablet");
        long call = world.call(alice, conversation, bob);
        world.as(bob)
                .with("X-Device-Id", "phone")
                .post(CALLS + "/" + call + "/accept")
                .expect(200);
        world.connect(bob, "g1-1000", "tablet");
        world.gatewayStarts("g1-1000");
        awaitEnd(alice, call, "ended", "connection_lost", Duration.ofSeconds(10));
        assertThat(world.isOnline(bob)).isTrue();
    }

    @TestBesideOthers
    void keepsACallThatIsBoundToNoDeviceWhileOneIsThere() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        world.connect(bob, "g1-1000", "phone", "tablet");
        long call = world.call(alice, conversation, bob);
        world.act(bob, call, "accept").expect(200);
        world.connect(bob, "g1-1000", "tablet");
        staysConnected(alice, call);
    }

    /// Alice speaks REST only. The ticks go on, and compare everybody in a call with who is there.
    @TestBesideOthers
    void doesNotTimeWhoNeverHadASocket() {
        long alice = world.user();
        long bob = world.user();
        world.conversation(bob);
        long call = world.call(alice, world.conversationOfAbsentees(alice, bob), bob);
        world.act(bob, call, "accept").expect(200);
        staysConnected(bob, call);
        assertThat(world.isOnline(alice)).isFalse();
    }

    /// For longer than two ticks and the grace time, with all gateways alive.
    private void staysConnected(long reader, long call) {
        await().pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(13))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    world.gatewayStarts("g1-1000");
                    return isConnected(reader, call);
                });
        world.act(reader, call, "end").expect(200);
    }

    private boolean isConnected(long reader, long call) {
        return "connected".equals(world.read(reader, call).get("status").asString());
    }

    @TestBesideOthers
    void limitsHowOftenAPairIsTried() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        for (int attempt = 0; attempt < 6; attempt++) {
            world.act(alice, world.call(alice, conversation, bob), "end").expect(200);
        }
        ApiResponse refused = world.initiate(alice, conversation, bob).expect(429);
        assertThat(refused.code()).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        world.initiate(bob, conversation, alice).expect(201);
        assertThat(world.as(bob).get(CALLS + "/active").json().get("items")).hasSize(1);
    }

    private void awaitEnd(long reader, long call, String status, String reason, Duration limit) {
        await().atMost(limit)
                .until(() ->
                        status.equals(world.read(reader, call).get("status").asString()));
        assertThat(world.read(reader, call).get("endReason").asString()).isEqualTo(reason);
    }
}
