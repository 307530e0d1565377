package com.loadrider.signaling.relay;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of signals. Either side may send each of them: it takes renegotiation from both.
public enum SignalType {
    /// A session description that offers.
    OFFER("offer", 48 * 1024),
    /// A session description that answers.
    ANSWER("answer", 48 * 1024),
    /// A transport address to try.
    ICE_CANDIDATE("ice-candidate", 2 * 1024);

    private final String wireName;
    private final int maxBytes;

    SignalType(String wireName, int maxBytes) {
        this.wireName = wireName;
        this.maxBytes = maxBytes;
    }

    /// As clients write it.
    public String wireName() {
        return wireName;
    }

    /// The largest `data`, in bytes of UTF-8 as received.
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
