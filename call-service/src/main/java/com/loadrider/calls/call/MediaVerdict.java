package com.loadrider.calls.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether media can still come about in an accepted call.
final class MediaVerdict {

    private MediaVerdict() {}

    /// From when on the call counts as one that never had media: at once when all participants have failed, after the
    /// time limit when one has. Null while nobody has failed, and for good once media has arrived anywhere.
    ///
    /// @param accepted when the call was accepted
    /// @param limit how long media may take
    static @Nullable Instant failsAt(List<Participant> participants, Instant accepted, Duration limit) {
        if (participants.stream().anyMatch(Participant::hasHadMedia)
                || participants.stream().noneMatch(Participant::hasFailed)) {
            return null;
        }
        return participants.stream().allMatch(Participant::hasFailed) ? accepted : accepted.plus(limit);
    }
}
