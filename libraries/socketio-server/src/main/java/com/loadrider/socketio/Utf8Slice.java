package com.loadrider.socketio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text in UTF-8 that is part of an array. Two slices are equal if their bytes are. The `toString` contains
/// none of the text.
///
/// @param bytes the array, which must not be changed
/// @param from the index of the first byte of the text
/// @param to the index after its last byte
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the content
public record Utf8Slice(byte[] bytes, int from, int to) {

    /// {@return the text, encoded}
    ///
    /// @param text any text; only unpaired surrogates are changed
    public static Utf8Slice of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Utf8Slice(bytes, 0, bytes.length);
    }

    /// {@return the length in bytes}
    public int length() {
        return to - from;
    }

    /// {@return the text, decoded}
    public String text() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }

    /// {@return the same text in an array of its own}
    public Utf8Slice copy() {
        return new Utf8Slice(Arrays.copyOfRange(bytes, from, to), 0, length());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Utf8Slice that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Arrays.copyOfRange(bytes, from, to));
    }

    @Override
    public String toString() {
        return "Utf8Slice[" + length() + " bytes]";
    }
}
