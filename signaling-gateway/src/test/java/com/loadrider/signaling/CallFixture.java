package com.loadrider.signaling;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.events.CallType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One call on its way through its states, of users and ids that no other test has.
public final class CallFixture {

    private static final AtomicLong IDS = new AtomicLong(1000);

    public final long id = IDS.incrementAndGet();
    public final long conversation = IDS.incrementAndGet();
    public final long caller;
    public final long receiver;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private @Nullable String callerDevice;
    private @Nullable String receiverDevice;
    private Instant ringsUntil = now.plusSeconds(45);

    public CallFixture() {
        this(freshId(), freshId());
    }

    public CallFixture(long caller, long receiver) {
        this.caller = caller;
        this.receiver = receiver;
    }

    /// An id that no other test has.
    public static long freshId() {
        return IDS.incrementAndGet();
    }

    /// The caller's device is bound to the call.
    public CallFixture callerOn(String device) {
        callerDevice = device;
        return this;
    }

    /// The receiver's device will be bound by the accept.
    public CallFixture receiverOn(String device) {
        receiverDevice = device;
        return this;
    }

    /// It rings until then.
    public CallFixture ringsUntil(Instant until) {
        ringsUntil = until;
        return this;
    }

    public CallSession initiating() {
        return session(CallStatus.INITIATING, 1, null);
    }

    public CallSession ringing() {
        return session(CallStatus.RINGING, 2, null);
    }

    public CallSession connected() {
        return session(CallStatus.CONNECTED, 3, null);
    }

    public CallSession ended() {
        return session(CallStatus.ENDED, 4, CallEndReason.COMPLETED);
    }

    public CallSession over(CallStatus status, CallEndReason reason) {
        return session(status, 3, reason);
    }

    /// As call-service would answer it.
    public static String json(CallSession session) {
        return JsonMapper.shared().writeValueAsString(session);
    }

    private CallSession session(CallStatus status, int version, @Nullable CallEndReason reason) {
        boolean accepted = status == CallStatus.CONNECTED || status == CallStatus.ENDED;
        return new CallSession(
                id,
                conversation,
                caller,
                "Caller",
                receiver,
                CallType.VIDEO,
                status,
                reason,
                null,
                version,
                status.isTerminal() ? null : accepted ? now.plusSeconds(43_200) : ringsUntil,
                accepted ? now : null,
                status == CallStatus.ENDED ? now : null,
                status == CallStatus.ENDED ? 0L : null,
                null,
                null,
                now,
                now,
                participants(accepted));
    }

    private List<CallParticipant> participants(boolean accepted) {
        var all = new ArrayList<CallParticipant>();
        all.add(participant(caller, callerDevice));
        if (accepted) {
            all.add(participant(receiver, receiverDevice));
        }
        return all;
    }

    private CallParticipant participant(long userId, @Nullable String device) {
        return new CallParticipant(userId, device, now, null, false, true, false, null, null, null);
    }
}
