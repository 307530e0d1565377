package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallQuality;
import com.loadrider.events.CallSession;
import com.loadrider.events.NetworkType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The part of a call that is set when it is over.
///
/// @param endReason the reason
/// @param endedBy the user who ended the call; null for a timer or the service
/// @param declineReason the reason that the receiver gave for declining
/// @param endTime when the call ended
/// @param duration whole seconds since the accept; null if the call was never accepted
/// @param quality the quality of the call; null if nobody reported one
/// @param networkType the network of the caller's device
/// @param forgetAt when to send the tombstone to the compacted topic; null once it was sent
@Embeddable
record Outcome(
        @Nullable CallEndReason endReason,
        @Nullable Long endedBy,
        @Nullable String declineReason,
        @Nullable Instant endTime,
        @Nullable Long duration,
        @Column(name = "call_quality") @Nullable CallQuality quality,
        @Nullable NetworkType networkType,
        @Nullable Instant forgetAt) {

    /// The outcome of a call that is not over.
    static final Outcome NONE = new Outcome(null, null, null, null, null, null, null, null);

    static Outcome of(
            CallEndReason endReason,
            @Nullable Long endedBy,
            @Nullable String declineReason,
            @Nullable Instant startTime,
            Instant now) {
        Long duration =
                startTime == null ? null : Duration.between(startTime, now).toSeconds();
        Instant forgetAt = now.plus(CallSession.KEPT_AFTER_END);
        return new Outcome(endReason, endedBy, declineReason, now, duration, null, null, forgetAt);
    }

    /// Returns this outcome with the quality and network that the participants reported last.
    Outcome withReports(List<Participant> participants) {
        return new Outcome(
                endReason,
                endedBy,
                declineReason,
                endTime,
                duration,
                worstQuality(participants),
                participants.getFirst().networkType(),
                forgetAt);
    }

    /// Returns the worse of the qualities that the participants reported last; null if nobody reported one.
    private static @Nullable CallQuality worstQuality(List<Participant> participants) {
        return participants.stream()
                .map(Participant::connectionQuality)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
