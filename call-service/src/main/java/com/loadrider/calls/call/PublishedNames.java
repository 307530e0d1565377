package com.loadrider.calls.call;

import com.loadrider.events.CallEndReason;
import org.jspecify.annotations.Nullable;

/// The inner enums and the published ones have the same names; a test holds them together.
final class PublishedNames {

    private PublishedNames() {}

    static com.loadrider.events.CallStatus of(CallStatus status) {
        return com.loadrider.events.CallStatus.valueOf(status.name());
    }

    static @Nullable CallEndReason of(@Nullable CallEnding ending) {
        return ending == null ? null : CallEndReason.valueOf(ending.name());
    }
}
