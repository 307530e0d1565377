package com.loadrider.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Cuts what a server sends into the answer to the upgrade and frames. What is not whole yet is kept.
final class FrameReader {

    private static final byte[] NOTHING = new byte[0];

    private final Connection connection;
    private boolean isUpgraded;
    private byte[] kept = NOTHING;
    private int keptLength;

    FrameReader(Connection connection) {
        this.connection = connection;
    }

    /// Takes the bytes that were read.
    ///
    /// @param input the bytes
    /// @param shared an array that may be used until this method returns
    void take(ByteBuffer input, byte[] shared) throws IOException {
        var count = input.remaining();
        if (keptLength == 0) {
            input.get(shared, 0, count);
            var used = cut(shared, count);
            keptLength = count - used;
            kept = keptLength == 0 ? NOTHING : Arrays.copyOfRange(shared, used, count);
            return;
        }
        if (kept.length < keptLength + count) {
            kept = Arrays.copyOf(kept, Math.max(keptLength + count, 2 * keptLength));
        }
        input.get(kept, keptLength, count);
        var end = keptLength + count;
        var used = cut(kept, end);
        keptLength = end - used;
        System.arraycopy(kept, used, kept, 0, keptLength);
    }

    private int cut(byte[] bytes, int end) throws IOException {
        var at = 0;
        if (!isUpgraded) {
            at = upgrade(bytes, end);
        }
        return isUpgraded ? frames(bytes, at, end) : at;
    }

    private int upgrade(byte[] bytes, int end) {
        for (var i = 3; i < end; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                isUpgraded = true;
                connection.upgraded(new String(bytes, 0, i, StandardCharsets.US_ASCII));
                return i + 1;
            }
        }
        return 0;
    }

    private int frames(byte[] bytes, int from, int end) throws IOException {
        var at = from;
        while (end - at >= 2 && !connection.isClosed()) {
            var shortLength = bytes[at + 1] & 0x7f;
            var head = shortLength == 127 ? 10 : shortLength == 126 ? 4 : 2;
            if (end - at < head) {
                break;
            }
            var length = head == 2 ? shortLength : length(bytes, at + 2, head - 2);
            if (end - at - head < length) {
                break;
            }
            if ((bytes[at] & 0x80) == 0) {
                throw new IOException("a fragmented frame");
            }
            connection.frame(bytes[at] & 15, bytes, at + head, length);
            at += head + length;
        }
        return at;
    }

    private static int length(byte[] bytes, int at, int count) throws IOException {
        var length = 0L;
        for (var i = 0; i < count; i++) {
            length = (length << 8) | (bytes[at + i] & 0xff);
        }
        if (length < 0 || length > 1 << 24) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return (int) length;
    }
}
