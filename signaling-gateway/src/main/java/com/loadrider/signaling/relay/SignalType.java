package com.loadrider.signaling.relay;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types of signals. Either participant may send each type, because either may start a renegotiation.
public enum SignalType {
    /// An SDP offer.
    OFFER("offer", 48 * 1024),
    /// An SDP answer.
    ANSWER("answer", 48 * 1024),
    /// An ICE candidate.
    ICE_CANDIDATE("ice-candidate", 2 * 1024);

    private final String wireName;
    private final int maxBytes;

    SignalType(String wireName, int maxBytes) {
        this.wireName = wireName;
        this.maxBytes = maxBytes;
    }

    /// The name on the wire.
    public String wireName() {
        return wireName;
    }

    /// The maximum size of `data`, in bytes of UTF-8 as received.
    public int maxBytes() {
        return maxBytes;
    }

    static Optional<SignalType> named(String wireName) {
        return Arrays.stream(values())
                .filter(it -> it.wireName.equals(wireName))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(SignalType::wireName).collect(Collectors.joining(", "));
    }
}
