package com.loadrider.signaling.session;

import com.loadrider.events.CallSession;
import com.loadrider.service.security.Caller;
import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.Timers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One signed-in socket. Thread-safe.
public final class ClientSession {

    private final ClientSocket socket;
    private final AdmittedClient client;
    private final ReplayBuffer replayBuffer;
    private final WorkQueue work;
    private final SocketRateLimiter rateLimiter;
    private volatile Caller caller;
    private volatile long activeAt = System.nanoTime();
    private Timers.@Nullable Timer expiry;
    private @Nullable SignalPath signalPath;

    ClientSession(
            ClientSocket socket,
            AdmittedClient client,
            ReplayBudget budget,
            WorkQueue work,
            SocketRateLimiter rateLimiter) {
        this.socket = socket;
        this.client = client;
        this.caller = client.signedIn().caller();
        this.replayBuffer = client.previous() == null
                ? new ReplayBuffer(socket, budget)
                : client.previous().replayBuffer();
        this.work = work;
        this.rateLimiter = rateLimiter;
    }

    /// The Socket.IO session id. It is not a secret.
    public String id() {
        return socket.id();
    }

    /// The user that the socket belongs to.
    public long userId() {
        return caller.userId();
    }

    /// The user as named by the token that the client sent last.
    public Caller caller() {
        return caller;
    }

    /// The user's device; null if the client named none.
    public @Nullable String deviceId() {
        return client.signedIn().deviceId();
    }

    /// Whether the client can take part in the call. A client that does not know group calls is told nothing of them.
    public boolean knows(CallSession call) {
        return !call.isGroup() || client.signedIn().features().contains(ClientFeature.GROUP);
    }

    /// Whether the socket still sends events.
    public boolean isOpen() {
        return socket.isOpen();
    }

    /// Sends an event, or buffers it for a client that may reconnect. Never blocks.
    public void emit(OutgoingEvent event) {
        replayBuffer.emit(event);
    }

    /// Like [#emit], for an event that the caller can refuse instead.
    ///
    /// @return false if the client is gone or its socket is closing
    public boolean offer(OutgoingEvent event) {
        return replayBuffer.offer(event);
    }

    /// Whether the session resumes an earlier one. A resumed session gets no snapshot.
    public boolean isResumed() {
        return client.previous() != null;
    }

    AdmittedClient client() {
        return client;
    }

    String pid() {
        return client.pid();
    }

    boolean sharesReplayBufferWith(ClientSession other) {
        return replayBuffer == other.replayBuffer;
    }

    ReplayBuffer replayBuffer() {
        return replayBuffer;
    }

    /// Queues work that may block. It runs on another thread, in order of arrival.
    ///
    /// @return false if the queue is full; the work is not done then
    public boolean enqueue(Runnable waitingWork) {
        return work.offerCommand(waitingWork);
    }

    /// Like [#enqueue], for a signal. While one signal is queued, later signals have to queue behind it.
    public boolean enqueueSignal(Runnable signal) {
        return work.offerSignal(signal);
    }

    /// Whether signals of this socket are queued or being handled.
    public boolean holdsSignals() {
        return work.holdsSignals();
    }

    /// Records that the client sent an event.
    ///
    /// @param now from `System.nanoTime()`
    void isActive(long now) {
        activeAt = now;
    }

    /// The time of the client's last event, from `System.nanoTime()`; before the first event, the time of
    /// connecting.
    long activeAt() {
        return activeAt;
    }

    /// The time at which the client last sent an event or answered a ping, from `System.nanoTime()`.
    long heardAt() {
        long answeredAt = socket.answeredAt();
        return answeredAt - activeAt > 0 ? answeredAt : activeAt;
    }

    /// The path of the session's latest signal; null if there is none. Only the thread that reads from the socket uses
    /// it.
    public @Nullable SignalPath signalPath() {
        return signalPath;
    }

    /// Keeps the path for later signals.
    public void signalPath(@Nullable SignalPath path) {
        signalPath = path;
    }

    ClientSocket socket() {
        return socket;
    }

    /// Closes the socket. Events that were sent before still go out.
    public void close(CloseReason reason) {
        socket.close(reason);
    }

    /// Replaces the token by another one of the same user.
    ///
    /// @return false if the session already has this token
    synchronized boolean refresh(Caller fresh) {
        boolean isAnother = !caller.token().equals(fresh.token());
        caller = fresh;
        return isAnother;
    }

    SocketRateLimiter rateLimiter() {
        return rateLimiter;
    }

    /// Replaces the timer for the session's token, unless the session has another token by now. The method is
    /// synchronized because a timer that is due at once may fire, and set the next timer, before this method
    /// has stored it, and because a fresh token may arrive at any moment.
    ///
    /// @param of the caller whose token the timer is for
    synchronized void expiry(Caller of, Supplier<Timers.Timer> next) {
        if (!caller.equals(of)) {
            return;
        }
        stopExpiry();
        expiry = next.get();
    }

    synchronized void stopExpiry() {
        if (expiry != null) {
            expiry.cancel();
        }
    }

    /// Contains only the session id and the user id.
    @Override
    public String toString() {
        return "ClientSession[" + id() + ", user " + userId() + "]";
    }
}
