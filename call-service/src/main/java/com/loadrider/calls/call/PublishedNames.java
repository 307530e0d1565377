package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import org.jspecify.annotations.Nullable;

/// Converts the internal enums to the published ones. Their constants have the same names, which a test checks.
final class PublishedNames {

    private PublishedNames() {}

    static com.loadrider.events.CallStatus of(CallStatus status) {
        return com.loadrider.events.CallStatus.valueOf(status.name());
    }

    static @Nullable CallEndReason of(@Nullable CallEnding ending) {
        return ending == null ? null : CallEndReason.valueOf(ending.name());
    }
}
