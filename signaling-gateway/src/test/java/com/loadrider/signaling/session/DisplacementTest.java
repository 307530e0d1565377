package com.loadrider.signaling.session;

import static com.loadrider.signaling.session.SessionCloseReason.DISPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisplacementTest {

    private final CallFixture call = new CallFixture();
    private final long user = call.caller;
    private final Timers timers = new Timers();
    private final CallView calls = new CallView();
    private final SessionRegistry registry = TestSocket.registryOf();
    private final RegistryUpdates registration = new RegistryUpdates(
            registry,
            new Recovery(
                    registry,
                    new SessionProperties(
                            10, Duration.ofSeconds(60), 64, Duration.ofMinutes(2), 20, Duration.ofSeconds(5)),
                    new ReplayBudget(Long.MAX_VALUE),
                    timers),
            new Displacement(registry, calls));
    private final List<ClientSession> sessions = new ArrayList<>();

    @AfterEach
    void stopTimers() {
        timers.close();
    }

    @Test
    void hasRoomForTenOfOneUser() {
        tenSessions();

        assertThat(registration.register(TestSocket.session(user, null))).isFalse();
        assertThat(registration.register(TestSocket.session(call.receiver, null)))
                .isTrue();
    }

    @Test
    void theSilentOneGivesWayThoughItCameLast() {
        tenSessions();
        freeze(9);

        assertThat(displaced()).isEqualTo(9);
    }

    @Test
    void amongSilentOnesTheOneThatWasHeardOfLeastRecentlyGivesWay() {
        tenSessions();
        for (int i = 0; i < 10; i++) {
            freeze(i);
        }
        sessions.get(0).isActive(System.nanoTime());

        assertThat(displaced()).isEqualTo(1);
    }

    @Test
    void amongThoseThatAreThereTheOneThatDidNothingForLongestGivesWay() {
        tenSessions();
        sessions.get(0).isActive(System.nanoTime());

        assertThat(displaced()).isEqualTo(1);
    }

    @Test
    void aDeviceInACallStaysAsLongAsItIsThere() {
        calls.update(call.callerOn("phone").connected());
        sessions.add(session("phone"));
        tenSessions();

        assertThat(displaced()).isEqualTo(1);
        freeze(0);
        assertThat(displaced()).isEqualTo(0);
    }

    @Test
    void theNextOneGivesWayToTheNextOne() {
        tenSessions();

        assertThat(List.of(displaced(), displaced(), displaced())).containsExactly(0, 1, 2);
        assertThat(registry.of(user)).hasSize(7);
    }

    private void tenSessions() {
        while (sessions.size() < 10) {
            sessions.add(session(null));
        }
    }

    private ClientSession session(@Nullable String device) {
        var signedIn = new SignedIn(TestSocket.caller(user), device, Set.of());
        ClientSession session =
                TestSocket.session(TestSocket.of(new AdmittedClient(signedIn, "pid" + sessions.size(), null, null)));
        assertThat(registration.register(session)).isTrue();
        return session;
    }

    private void freeze(int index) {
        ((TestSocket) sessions.get(index).socket()).freeze();
    }

    /// The one more that is closed now.
    private int displaced() {
        List<ClientSession> before = registry.of(user);
        registration.makeRoom(user);
        ClientSession gone = before.stream()
                .filter(it -> !registry.of(user).contains(it))
                .findFirst()
                .orElseThrow();
        assertThat(((TestSocket) gone.socket()).closedFor()).isEqualTo(DISPLACED);
        return sessions.indexOf(gone);
    }
}
