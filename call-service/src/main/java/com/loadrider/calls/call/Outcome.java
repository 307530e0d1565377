package com.loadrider.calls.call;

import com.loadrider.events.CallQuality;
import com.loadrider.events.NetworkType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a call once it is over.
///
/// @param ending why it is over
/// @param endedBy whose act that was; null when a timer's
/// @param declineReason the receiver's words when declined
/// @param endTime when
/// @param duration whole seconds since the accept; null when never accepted
/// @param quality how good it was, by [CallVerdict]
/// @param networkType of the caller's device
/// @param forgetAt when the tombstone follows in the compacted topic; null once it was sent
@Embeddable
record Outcome(
        @Column(name = "end_reason") @Nullable CallEnding ending,
        @Nullable Long endedBy,
        @Nullable String declineReason,
        @Nullable Instant endTime,
        @Nullable Long duration,
        @Column(name = "call_quality") @Nullable CallQuality quality,
        @Nullable NetworkType networkType,
        @Nullable Instant forgetAt) {

    /// Of a call that is not over.
    static final Outcome NONE = new Outcome(null, null, null, null, null, null, null, null);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    static Outcome of(
            CallEnding ending,
            @Nullable Long endedBy,
            @Nullable String declineReason,
            @Nullable Instant startTime,
            Instant now) {
        Long duration =
                startTime == null ? null : Duration.between(startTime, now).toSeconds();
        return new Outcome(ending, endedBy, declineReason, now, duration, null, null, now.plus(REMEMBERED));
    }

    /// The same, with what the participants reported last.
    Outcome judging(List<Participant> participants) {
        return new Outcome(
                ending,
                endedBy,
                declineReason,
                endTime,
                duration,
                CallVerdict.quality(participants),
                participants.getFirst().networkType(),
                forgetAt);
    }
}
