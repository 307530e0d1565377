package com.loadrider.signaling.session;

import com.loadrider.signaling.engineio.CloseReason;
import com.loadrider.signaling.engineio.Timers;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Socket.IO's connection state recovery. A session whose connection broke is kept for a while, and
/// with it what its client misses. A client that shows its `pid`, the `offset` of the last event it
/// has, and a token of the same user that holds now, goes on as if nothing had been. Whoever comes
/// later, to another gateway, or after more events than are kept, gets a new session, which begins with
/// a snapshot.
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

    /// As whom the client is let in.
    ///
    /// @param wish what it shows to go on with a former session
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

    /// The session is there, by its pid; one that goes on with another is sent what it missed.
    void opened(ClientSession session, Entry entry) {
        ClientSession former = byPid.put(entry.pid(), session);
        if (entry.former() != null && entry.offset() != null) {
            if (!session.backlog().resume(session.socket(), entry.offset())) {
                // Given up since the client was let in: it comes back once more, to a new session.
                session.close(CloseReason.STALE_SERVER);
            }
        }
        // It may not have been noticed yet that its connection is no more. Where a client came twice at the same
        // time, only the socket that was opened last goes on.
        if (former != null) {
            former.close(CloseReason.PING_TIMEOUT);
        }
    }

    /// The session's connection is gone.
    ///
    /// @return whether its client may come back to it
    boolean keeps(ClientSession session, CloseReason reason) {
        if (isTakenOver(session)) {
            return false;
        }
        boolean isKept = byPid.get(session.pid()) == session
                && properties.recoveryTime().isPositive()
                && (reason == CloseReason.TRANSPORT_LOST || reason == CloseReason.PING_TIMEOUT)
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

    /// Its client is not expected any more.
    void giveUp(ClientSession session) {
        if (!isTakenOver(session)) {
            byPid.remove(session.pid(), session);
            session.backlog().release(session.socket());
        }
    }

    /// Whether its client is back already, with what is kept.
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
