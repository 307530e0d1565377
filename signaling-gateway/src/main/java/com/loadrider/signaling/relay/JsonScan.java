package com.loadrider.signaling.relay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Scans a JSON text (RFC 8259) in bytes from its beginning to its end, and builds nothing. It takes only
/// ASCII, and less than other parsers where these have limits of their own: every method that returns false
/// means no more than doubt.
final class JsonScan {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final int DEEPEST = 32;
    private static final int MOST_DIGITS = 100;
    private static final int MOST_DIGITS_OF_AN_ID = 16;

    private final byte[] bytes;
    private final int end;
    private int at;

    JsonScan(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /// The index of the next byte.
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == end;
    }

    /// The next byte; NUL at the end, because NUL is not allowed anywhere in JSON.
    byte next() {
        return at < end ? bytes[at] : 0;
    }

    /// Skips the byte if it comes next.
    boolean skip(char ascii) {
        boolean isNext = next() == ascii;
        if (isNext) {
            at++;
        }
        return isNext;
    }

    /// Skips the bytes if they come next.
    boolean skip(byte[] ascii) {
        boolean isNext = end - at >= ascii.length && startsWith(ascii);
        if (isNext) {
            at += ascii.length;
        }
        return isNext;
    }

    private boolean startsWith(byte[] ascii) {
        for (int i = 0; i < ascii.length; i++) {
            if (bytes[at + i] != ascii[i]) {
                return false;
            }
        }
        return true;
    }

    void skipSpace() {
        while (true) {
            byte b = next();
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return;
            }
            at++;
        }
    }

    /// Skips a value.
    boolean skipValue() {
        return value(0);
    }

    private boolean value(int depth) {
        return switch (next()) {
            case '{' -> depth < DEEPEST && object(depth + 1);
            case '[' -> depth < DEEPEST && array(depth + 1);
            case '"' -> string();
            case 't' -> skip('t') && skip('r') && skip('u') && skip('e');
            case 'f' -> skip('f') && skip('a') && skip('l') && skip('s') && skip('e');
            case 'n' -> skip('n') && skip('u') && skip('l') && skip('l');
            default -> number();
        };
    }

    private boolean object(int depth) {
        at++;
        skipSpace();
        if (skip('}')) {
            return true;
        }
        do {
            skipSpace();
            if (!string()) {
                return false;
            }
            skipSpace();
            if (!skip(':')) {
                return false;
            }
            skipSpace();
            if (!value(depth)) {
                return false;
            }
            skipSpace();
        } while (skip(','));
        return skip('}');
    }

    private boolean array(int depth) {
        at++;
        skipSpace();
        if (skip(']')) {
            return true;
        }
        do {
            skipSpace();
            if (!value(depth)) {
                return false;
            }
            skipSpace();
        } while (skip(','));
        return skip(']');
    }

    private boolean string() {
        if (!skip('"')) {
            return false;
        }
        while (true) {
            skipPlain();
            if (skip('"')) {
                return true;
            }
            if (!skip('\\') || !escape()) {
                return false;
            }
        }
    }

    /// Skips the bytes of a string that stand for themselves, eight at a time.
    private void skipPlain() {
        while (end - at >= Long.BYTES) {
            long others = notPlain((long) LONGS.get(bytes, at));
            if (others != 0) {
                at += Long.numberOfTrailingZeros(others) / Byte.SIZE;
                return;
            }
            at += Long.BYTES;
        }
        while (next() >= ' ' && next() != '"' && next() != '\\') {
            at++;
        }
    }

    /// Sets the highest bit of the first byte that is a quote, a backslash, a control character or not ASCII.
    /// Bytes after it may be marked by mistake.
    private static long notPlain(long eight) {
        long quotes = eight ^ ('"' * EVERY_BYTE);
        long backslashes = eight ^ ('\\' * EVERY_BYTE);
        long marks = ((quotes - EVERY_BYTE) & ~quotes)
                | ((backslashes - EVERY_BYTE) & ~backslashes)
                | ((eight - ' ' * EVERY_BYTE) & ~eight)
                | eight;
        return marks & HIGHEST_BITS;
    }

    private boolean escape() {
        if (!skip('u')) {
            boolean isKnown = switch (next()) {
                case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
                default -> false;
            };
            at++;
            return isKnown;
        }
        for (int i = 0; i < 4; i++) {
            if (Character.digit(next(), 16) < 0) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean number() {
        int start = at;
        skip('-');
        if (!skip('0') && !digits()) {
            return false;
        }
        if (skip('.') && !digits()) {
            return false;
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            if (!digits()) {
                return false;
            }
        }
        return at - start <= MOST_DIGITS;
    }

    private boolean digits() {
        int start = at;
        while (next() >= '0' && next() <= '9') {
            at++;
        }
        return at > start;
    }

    /// Skips a number without sign, fraction and exponent.
    ///
    /// @return the number; 0 in doubt
    long skipId() {
        if (next() == '0') {
            return 0;
        }
        int last = at + MOST_DIGITS_OF_AN_ID;
        long id = 0;
        while (at < last && next() >= '0' && next() <= '9') {
            id = id * 10 + bytes[at++] - '0';
        }
        return id;
    }
}
