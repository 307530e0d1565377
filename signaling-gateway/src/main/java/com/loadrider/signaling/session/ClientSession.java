package com.loadrider.signaling.session;

import com.loadrider.service.security.Caller;
import com.loadrider.signaling.engineio.CloseReason;
import com.loadrider.signaling.socketio.ClientSocket;
import com.loadrider.signaling.socketio.OutgoingEvent;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One signed-in socket. Safe for use by many threads.
public final class ClientSession {

    private final ClientSocket socket;
    private final Entry entry;
    private final Backlog backlog;
    private final WorkQueue work;
    private final Allowance allowance;
    private volatile Caller caller;
    private volatile long activeAt = System.nanoTime();
    private @Nullable Future<?> expiry;

    ClientSession(ClientSocket socket, Entry entry, BacklogMemory memory, WorkQueue work, Allowance allowance) {
        this.socket = socket;
        this.entry = entry;
        this.caller = entry.signedIn().caller();
        this.backlog = entry.former() == null
                ? new Backlog(socket, memory)
                : entry.former().backlog();
        this.work = work;
        this.allowance = allowance;
    }

    /// The Socket.IO session id; no secret.
    public String id() {
        return socket.id();
    }

    /// Whose socket it is.
    public long userId() {
        return caller.userId();
    }

    /// The user by the token presented last.
    public Caller caller() {
        return caller;
    }

    /// The user's device; null when it gave no name.
    public @Nullable String deviceId() {
        return entry.signedIn().deviceId();
    }

    /// Whether events still go out.
    public boolean isOpen() {
        return socket.isOpen();
    }

    /// Sends an event, or keeps it for a client that may come back; never waits.
    public void emit(OutgoingEvent event) {
        backlog.emit(event);
    }

    /// As [#emit], for an event that can be refused instead.
    ///
    /// @return false if its client is gone, or just going
    public boolean offer(OutgoingEvent event) {
        return backlog.offer(event);
    }

    /// Whether it goes on with a former session, and so needs no greeting.
    public boolean isResumed() {
        return entry.former() != null;
    }

    Entry entry() {
        return entry;
    }

    String pid() {
        return entry.pid();
    }

    boolean sharesBacklogWith(ClientSession other) {
        return backlog == other.backlog;
    }

    Backlog backlog() {
        return backlog;
    }

    /// Does something that waits, in its turn and not on this thread.
    ///
    /// @return false when too much is waiting already; it is then not done
    public boolean enqueue(Runnable waitingWork) {
        return work.offerCommand(waitingWork);
    }

    /// As [#enqueue], for a signal: as long as one waits, those after it have to wait behind it.
    public boolean enqueueSignal(Runnable signal) {
        return work.offerSignal(signal);
    }

    /// Whether signals of this socket wait in the queue.
    public boolean holdsSignals() {
        return work.holdsSignals();
    }

    /// The client sent an event.
    ///
    /// @param now by `System.nanoTime()`
    void isActive(long now) {
        activeAt = now;
    }

    /// When the client last sent an event, by `System.nanoTime()`; before its first one, when it connected.
    long activeAt() {
        return activeAt;
    }

    /// When the client last sent an event or answered a ping, by `System.nanoTime()`.
    long heardAt() {
        long answeredAt = socket.answeredAt();
        return answeredAt - activeAt > 0 ? answeredAt : activeAt;
    }

    ClientSocket socket() {
        return socket;
    }

    /// Ends the session; what was sent before still goes out.
    public void close(CloseReason reason) {
        socket.close(reason);
    }

    /// Takes a token of the same user.
    ///
    /// @return false if it is the token that the session has already
    synchronized boolean refresh(Caller fresh) {
        boolean isAnother = !caller.token().equals(fresh.token());
        caller = fresh;
        return isAnother;
    }

    Allowance allowance() {
        return allowance;
    }

    /// Replaces what is due next for the session's token, unless that is another one by now. Exclusively: what
    /// is due at once may be done, and replaced in turn, before it is known here, and a fresh token may come at
    /// any moment.
    ///
    /// @param of whose token it is about
    synchronized void expiry(Caller of, Supplier<Future<?>> next) {
        if (!caller.equals(of)) {
            return;
        }
        stopExpiry();
        expiry = next.get();
    }

    synchronized void stopExpiry() {
        if (expiry != null) {
            expiry.cancel(false);
        }
    }

    /// Names socket and user, and nothing else.
    @Override
    public String toString() {
        return "ClientSession[" + id() + ", user " + userId() + "]";
    }
}
