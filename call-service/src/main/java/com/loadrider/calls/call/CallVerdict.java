package com.loadrider.calls.call;

import com.loadrider.events.CallQuality;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Computes the quality of a whole call.
final class CallVerdict {

    private CallVerdict() {}

    /// Returns the worse of the qualities that the participants reported last; null if nobody reported one.
    static @Nullable CallQuality quality(List<Participant> participants) {
        return participants.stream()
                .map(Participant::connectionQuality)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
