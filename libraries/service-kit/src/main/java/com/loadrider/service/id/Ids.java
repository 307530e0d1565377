package com.loadrider.service.id;

/// The range of the ids of users, conversations, calls and messages: 1 to 2^53-1. JavaScript clients can represent all
/// of them exactly (ECMAScript, `Number.MAX_SAFE_INTEGER`).
public final class Ids {

    /// The largest id.
    public static final long LARGEST = (1L << 53) - 1;

    /// Says what a field that is not an id should be.
    public static final String EXPECTED = "must be an id, 1 to 2^53-1";

    private Ids() {}

    /// Returns whether the number is an id.
    public static boolean isId(long number) {
        return number >= 1 && number <= LARGEST;
    }
}
