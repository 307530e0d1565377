package com.loadrider.signaling.session;

import com.loadrider.service.security.Caller;
import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.socketio.engineio.CloseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A socket that only remembers.
public final class TestSocket implements ClientSocket {

    private static final AtomicLong IDS = new AtomicLong();

    private final String id = "s" + IDS.incrementAndGet();
    private final Object principal;
    private final List<OutgoingEvent> emitted = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable CloseReason> closed = new AtomicReference<>();
    private Runnable onEmit = () -> {};
    private boolean answers = true;
    private volatile long answeredAt = System.nanoTime();

    private TestSocket(Object principal) {
        this.principal = principal;
    }

    static TestSocket of(Caller caller, @Nullable String deviceId) {
        return of(caller, deviceId, Set.of());
    }

    private static TestSocket of(Caller caller, @Nullable String deviceId, Set<ClientFeature> features) {
        return of(new AdmittedClient(new SignedIn(caller, deviceId, features), "pid", null, null));
    }

    static TestSocket of(AdmittedClient client) {
        return new TestSocket(client);
    }

    /// A session on such a socket.
    public static ClientSession session(long userId, @Nullable String deviceId) {
        return session(of(caller(userId), deviceId));
    }

    /// A session on such a socket, of a client that knows group calls.
    public static ClientSession groupSession(long userId, @Nullable String deviceId) {
        return session(of(caller(userId), deviceId, Set.of(ClientFeature.GROUP)));
    }

    static ClientSession session(TestSocket socket) {
        return session(socket, new ReplayBudget(Long.MAX_VALUE));
    }

    static ClientSession session(TestSocket socket, ReplayBudget budget) {
        return new ClientSession(
                socket,
                (AdmittedClient) socket.principal(),
                budget,
                new WorkQueue(64, 200),
                new SocketRateLimiter(generous(), System.nanoTime()));
    }

    /// A registry with these sessions in it.
    public static SessionRegistry registryOf(ClientSession... sessions) {
        var registry = new SessionRegistry(new SessionLimits(20, 200, 10));
        for (ClientSession session : sessions) {
            registry.add(session);
        }
        return registry;
    }

    /// The events that a session was sent.
    public static List<OutgoingEvent> emitted(ClientSession session) {
        return ((TestSocket) session.socket()).emitted;
    }

    void onEmit(Runnable work) {
        onEmit = work;
    }

    List<OutgoingEvent> emitted() {
        return List.copyOf(emitted);
    }

    static Caller caller(long userId) {
        return new Caller(
                userId, "User " + userId, "token of " + userId, Instant.now().plusSeconds(3600));
    }

    static RateProperties generous() {
        return new RateProperties(20, 200, 10, 50, 200, Duration.ofSeconds(10));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Object principal() {
        return principal;
    }

    @Override
    public String transport() {
        return "websocket";
    }

    @Override
    public boolean isOpen() {
        return closed.get() == null;
    }

    @Override
    public void ping() {
        if (answers) {
            answeredAt = System.nanoTime();
        }
    }

    @Override
    public long answeredAt() {
        return answeredAt;
    }

    /// From now on the client answers no ping.
    void freeze() {
        answers = false;
    }

    @Override
    public boolean emit(OutgoingEvent event) {
        if (!isOpen()) {
            return false;
        }
        emitted.add(event);
        onEmit.run();
        return true;
    }

    @Override
    public void close(CloseReason reason) {
        closed.compareAndSet(null, reason);
    }

    @Nullable
    CloseReason closedFor() {
        return closed.get();
    }
}
