package com.loadrider.calls.call;

import com.loadrider.events.CallQuality;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How good a call was as a whole.
final class CallVerdict {

    private CallVerdict() {}

    /// The worst of what the participants reported last: a call is as good as it was for the one who had it worse.
    /// Null when nobody reported anything.
    static @Nullable CallQuality quality(List<Participant> participants) {
        return participants.stream()
                .map(Participant::connectionQuality)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
