package com.loadrider.signaling.session;

import static com.loadrider.signaling.session.SessionCloseReason.STALE_SERVER;
import static com.loadrider.socketio.engineio.StandardCloseReason.CLIENT_LEFT;
import static com.loadrider.socketio.engineio.StandardCloseReason.SLOW_CLIENT;
import static com.loadrider.socketio.engineio.StandardCloseReason.TRANSPORT_LOST;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayBudgetTest {

    private static final int EVENT = 1024;
    private static final long MOST = 1024 * 1024;

    private final ReplayBudget budget = new ReplayBudget(MOST);
    private final Timers timers = new Timers();
    private final SessionRegistry registry = TestSocket.registryOf();
    private final Recovery recovery =
            new Recovery(registry, new SessionProperties(10, second(), 64, second(), 20, second()), budget, timers);

    @AfterEach
    void stop() {
        timers.close();
    }

    @Test
    void oneSessionKeepsAQuarterOfAMegabyte() {
        ClientSession busy = opened(1);
        emit(busy, 1000);
        assertThat(budget.used()).isBetween(200 * 1024L, 256 * 1024L);
        assertThat(budget.isShort()).isFalse();
    }

    @Test
    void manyKeepLittleOnceItIsUsedUp() {
        int sessions = 500;
        for (int i = 1; i <= sessions; i++) {
            emit(opened(i), 256);
        }
        assertThat(budget.used()).isLessThan(MOST + sessions * 10L * 1024);
    }

    @Test
    void theLastEventStaysWhateverItsSize() {
        var used = new ReplayBudget(0);
        used.reserve(1);
        var replayBuffer = new ReplayBuffer(TestSocket.of(TestSocket.caller(1), null), used);
        OutgoingEvent last = event(64 * 1024);
        replayBuffer.emit(event(EVENT));
        replayBuffer.emit(last);
        assertThat(replayBuffer.reaches(String.valueOf(last.offset()))).isTrue();
    }

    @Test
    void whoSaysGoodbyeGivesItBack() {
        ClientSession session = opened(1);
        emit(session, 10);
        assertThat(recovery.keeps(session, CLIENT_LEFT)).isFalse();
        emit(session, 10);
        assertThat(budget.used()).isZero();
    }

    @Test
    void whoIsGivenUpGivesItBackOnce() {
        ClientSession session = opened(1);
        emit(session, 10);
        assertThat(recovery.keeps(session, TRANSPORT_LOST)).isTrue();
        assertThat(budget.used()).isPositive();
        recovery.giveUp(session);
        recovery.giveUp(session);
        assertThat(budget.used()).isZero();
    }

    @Test
    void whoGoesOnHasItFromTheFormerSession() {
        ClientSession previous = opened(1);
        OutgoingEvent first = event(EVENT);
        previous.emit(first);
        recovery.keeps(previous, TRANSPORT_LOST);
        AdmittedClient client = back(previous, first);
        ClientSession next = TestSocket.session(TestSocket.of(client), budget);
        recovery.opened(next, client);

        recovery.giveUp(previous);

        assertThat(budget.used()).isPositive();
        assertThat(recovery.keeps(next, CLIENT_LEFT)).isFalse();
        assertThat(budget.used()).isZero();
    }

    /// The loss of the first connection is noticed only after the second has taken over.
    @Test
    void aLateLossTakesNothingFromWhoIsBack() {
        ClientSession previous = opened(1);
        OutgoingEvent first = event(EVENT);
        previous.emit(first);
        var next = TestSocket.of(TestSocket.caller(1), null);
        assertThat(previous.replayBuffer().resume(next, String.valueOf(first.offset())))
                .isTrue();

        assertThat(previous.replayBuffer().detach(previous.socket())).isFalse();
        previous.replayBuffer().release(previous.socket());
        previous.emit(event(EVENT));

        assertThat(budget.used()).isPositive();
        assertThat(next.emitted()).hasSize(1);
    }

    @Test
    void whoComesBackForWhatWasGivenUpIsSentAway() {
        ClientSession previous = opened(1);
        OutgoingEvent first = event(EVENT);
        previous.emit(first);
        AdmittedClient client = back(previous, first);
        recovery.keeps(previous, CLIENT_LEFT);
        TestSocket socket = TestSocket.of(client);

        recovery.opened(TestSocket.session(socket, budget), client);

        assertThat(socket.closedFor()).isEqualTo(STALE_SERVER);
        assertThat(socket.emitted()).isEmpty();
    }

    /// Between the end of a socket and what becomes of its session, nobody knows whether its client comes back.
    @Test
    void aSignalIsRefusedWhileItsSocketIsGoing() {
        ClientSession session = opened(1);
        assertThat(session.offer(event(EVENT))).isTrue();
        session.close(TRANSPORT_LOST);
        assertThat(session.offer(event(EVENT))).isFalse();
        recovery.keeps(session, TRANSPORT_LOST);
        assertThat(session.offer(event(EVENT))).isTrue();
        recovery.giveUp(session);
        assertThat(session.offer(event(EVENT))).isFalse();
    }

    @Test
    void whoIsClosedByASignalForBeingSlowKeepsNothing() {
        ClientSession slow = opened(1);
        ((TestSocket) slow.socket()).onEmit(() -> recovery.keeps(slow, SLOW_CLIENT));
        assertThat(slow.offer(event(EVENT))).isFalse();
        assertThat(budget.used()).isZero();
    }

    @Test
    void nobodyNewIsWaitedForOnceItIsUsedUp() {
        ClientSession session = opened(1);
        budget.reserve(MOST + 1);
        assertThat(recovery.keeps(session, TRANSPORT_LOST)).isFalse();
    }

    private static AdmittedClient back(ClientSession previous, OutgoingEvent last) {
        return new AdmittedClient(
                previous.client().signedIn(), previous.pid(), previous, String.valueOf(last.offset()));
    }

    private ClientSession opened(long user) {
        var client =
                new AdmittedClient(new SignedIn(TestSocket.caller(user), null, Set.of()), "pid of " + user, null, null);
        ClientSession session = TestSocket.session(TestSocket.of(client), budget);
        recovery.opened(session, client);
        return session;
    }

    private static void emit(ClientSession session, int events) {
        for (int i = 0; i < events; i++) {
            session.emit(event(EVENT));
        }
    }

    private static OutgoingEvent event(int size) {
        return OutgoingEvent.recoverable("webrtc_signaling", "\"" + "x".repeat(size) + "\"");
    }

    private static Duration second() {
        return Duration.ofSeconds(1);
    }
}
