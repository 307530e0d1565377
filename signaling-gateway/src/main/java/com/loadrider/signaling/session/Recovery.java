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
/// event it received, and a valid token of the same user and device, with the same features. A client that comes later,
/// to another gateway, or
/// after more events than are kept gets a new session, which begins with a snapshot.
@Component
class Recovery {

    private static final int PID_BYTES = 18;

    private final Map<String, ClientSession> byPid = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SessionRegistry registry;
    private final SessionProperties properties;
    private final ReplayBudget budget;
    private final Timers timers;

    Recovery(SessionRegistry registry, SessionProperties properties, ReplayBudget budget, Timers timers) {
        this.registry = registry;
        this.properties = properties;
        this.budget = budget;
        this.timers = timers;
    }

    /// Decides whether the client resumes a session or gets a new one.
    ///
    /// @param request the client's request to resume a session
    AdmittedClient admit(SignedIn signedIn, ResumeRequest request) {
        ClientSession previous = request.pid() == null ? null : byPid.get(request.pid());
        if (previous == null
                || request.pid() == null
                || request.offset() == null
                || previous.userId() != signedIn.caller().userId()
                || !Objects.equals(previous.deviceId(), signedIn.deviceId())
                || !previous.client().signedIn().features().equals(signedIn.features())
                || !previous.replayBuffer().reaches(request.offset())) {
            return new AdmittedClient(signedIn, newPid(), null, null);
        }
        return new AdmittedClient(signedIn, request.pid(), previous, request.offset());
    }

    /// Records the session under its pid. A session that resumes another is sent the events it missed.
    void opened(ClientSession session, AdmittedClient client) {
        ClientSession previous = byPid.put(client.pid(), session);
        if (client.previous() != null && client.offset() != null) {
            if (!session.replayBuffer().resume(session.socket(), client.offset())) {
                // The replay buffer was released or has lost the offset since the client was admitted. The client
                // reconnects and gets a new session.
                session.close(SessionCloseReason.STALE_SERVER);
            }
        }
        // The gateway may not yet have noticed that the previous connection is lost. If a client resumes twice at the
        // same time, only the socket that was opened last continues.
        if (previous != null) {
            previous.close(StandardCloseReason.PING_TIMEOUT);
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
                && !budget.isShort();
        if (!isKept) {
            giveUp(session);
            return false;
        }
        if (!session.replayBuffer().detach(session.socket())) {
            return false;
        }
        timers.schedule(() -> expire(session), properties.recoveryTime());
        return true;
    }

    /// Drops the session and its replay buffer, because the client is not expected back.
    void giveUp(ClientSession session) {
        if (!isTakenOver(session)) {
            byPid.remove(session.pid(), session);
            session.replayBuffer().release(session.socket());
        }
    }

    /// Whether another socket of the client has already resumed this session.
    private boolean isTakenOver(ClientSession session) {
        ClientSession known = byPid.get(session.pid());
        return known != null && known != session && known.sharesReplayBufferWith(session);
    }

    private void expire(ClientSession session) {
        giveUp(session);
        registry.removeLost(session);
    }

    private String newPid() {
        var bytes = new byte[PID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
