package com.loadrider.calls.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides when an accepted call without media has failed.
final class MediaDeadline {

    private MediaDeadline() {}

    /// Returns the time from which the call counts as failed: the accept if all participants have failed, or
    /// the end of the time limit if one has. Null while nobody has failed, and always null once media has
    /// arrived anywhere.
    ///
    /// @param accepted when the call was accepted
    /// @param limit the time limit for media
    static @Nullable Instant failsAt(List<Participant> participants, Instant accepted, Duration limit) {
        if (participants.stream().anyMatch(Participant::hasHadMedia)
                || participants.stream().noneMatch(Participant::hasFailed)) {
            return null;
        }
        return participants.stream().allMatch(Participant::hasFailed) ? accepted : accepted.plus(limit);
    }
}
