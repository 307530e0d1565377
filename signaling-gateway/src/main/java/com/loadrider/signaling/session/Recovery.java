package com.loadrider.signaling.session;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.StandardCloseReason;
import com.loadrider.socketio.engineio.Timers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Implements Socket.IO's connection state recovery. When a connection breaks, the session and the events that its
/// client misses are kept for a while. A client resumes the session if it presents its `pid`, the `offset` of the last
/// event it received, and a valid token of the same user and device. A client that comes later, to another gateway, or
/// after more events than are kept gets a new session, which begins with a snapshot.
@Component
class Recovery {

    private static final int PID_BYTES = 18;

    private final Map<String, ClientSession> byPid = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SessionRegistry registry;
    private final SessionProperties properties;
    private final BacklogMemory memory;
    private final Timers timers;

    Recovery(SessionRegistry registry, SessionProperties properties, BacklogMemory memory, Timers timers) {
        this.registry = registry;
        this.properties = properties;
        this.memory = memory;
        this.timers = timers;
    }

    /// Decides whether the client resumes a session or gets a new one.
    ///
    /// @param wish the client's request to resume a session
    Entry entry(SignedIn signedIn, Wish wish) {
        ClientSession former = wish.pid() == null ? null : byPid.get(wish.pid());
        if (former == null
                || wish.pid() == null
                || wish.offset() == null
                || former.userId() != signedIn.caller().userId()
                || !Objects.equals(former.deviceId(), signedIn.deviceId())
                || !former.backlog().reaches(wish.offset())) {
            return new Entry(signedIn, newPid(), null, null);
        }
        return new Entry(signedIn, wish.pid(), former, wish.offset());
    }

    /// Records the session under its pid. A session that resumes another is sent the events it missed.
    void opened(ClientSession session, Entry entry) {
        ClientSession former = byPid.put(entry.pid(), session);
        if (entry.former() != null && entry.offset() != null) {
            if (!session.backlog().resume(session.socket(), entry.offset())) {
                // The backlog was released or has lost the offset since the client was admitted. The client
                // reconnects and gets a new session.
                session.close(SessionCloseReason.STALE_SERVER);
            }
        }
        // The gateway may not yet have noticed that the former connection is lost. If a client resumes twice at the
        // same time, only the socket that was opened last continues.
        if (former != null) {
            former.close(StandardCloseReason.PING_TIMEOUT);
        }
    }

    /// Keeps the session of a lost connection for recovery, if it can be kept.
    ///
    /// @return whether the client may resume the session
    boolean keeps(ClientSession session, CloseReason reason) {
        if (isTakenOver(session)) {
            return false;
        }
        boolean isKept = byPid.get(session.pid()) == session
                && properties.recoveryTime().isPositive()
                && (reason == StandardCloseReason.TRANSPORT_LOST || reason == StandardCloseReason.PING_TIMEOUT)
                && !memory.isShort();
        if (!isKept) {
            giveUp(session);
            return false;
        }
        if (!session.backlog().detach(session.socket())) {
            return false;
        }
        timers.schedule(() -> forget(session), properties.recoveryTime());
        return true;
    }

    /// Drops the session and its backlog, because the client is not expected back.
    void giveUp(ClientSession session) {
        if (!isTakenOver(session)) {
            byPid.remove(session.pid(), session);
            session.backlog().release(session.socket());
        }
    }

    /// Whether another socket of the client has already resumed this session.
    private boolean isTakenOver(ClientSession session) {
        ClientSession known = byPid.get(session.pid());
        return known != null && known != session && known.sharesBacklogWith(session);
    }

    private void forget(ClientSession session) {
        giveUp(session);
        registry.forget(session);
    }

    private String newPid() {
        var bytes = new byte[PID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
