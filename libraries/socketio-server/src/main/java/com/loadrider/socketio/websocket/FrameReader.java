package com.loadrider.socketio.websocket;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Parses bytes as they arrive into whole messages (RFC 6455 §5). The lengths in frame headers are only compared with
/// limits; memory grows only with the bytes that have arrived.
final class FrameReader {

    /// Receives the messages.
    interface Sink {
        /// Offers a text message before it is decoded; returns false to get it by [#text].
        boolean bytes(byte[] message, int from, int to);

        void text(String text);

        boolean acceptsBinary();

        void binary(byte[] message);

        void ping(byte[] payload);

        void close(int code);
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Sink sink;
    private final int maxMessage;
    private byte @Nullable [] unfinishedFrame;
    private int unfinishedLength;
    private @Nullable ByteArrayOutputStream fragments;
    private boolean binary;

    /// @param sink the receiver of the messages
    /// @param maxMessage the longest message allowed, in bytes
    FrameReader(Sink sink, int maxMessage) {
        this.sink = sink;
        this.maxMessage = maxMessage;
    }

    /// Parses further bytes.
    ///
    /// @param bytes the received bytes; they are unmasked in place
    void read(byte[] bytes, int offset, int length) throws WebSocketFault {
        if (unfinishedFrame == null) {
            int used = readFrames(bytes, offset, offset + length);
            keep(bytes, used, offset + length);
            return;
        }
        var joined = append(unfinishedFrame, bytes, offset, length);
        int used = readFrames(joined, 0, unfinishedLength);
        if (used > 0) {
            keep(joined, used, unfinishedLength);
        }
    }

    private byte[] append(byte[] frame, byte[] bytes, int offset, int length) {
        int needed = unfinishedLength + length;
        var joined = needed <= frame.length ? frame : Arrays.copyOf(frame, Math.max(needed, 2 * frame.length));
        System.arraycopy(bytes, offset, joined, unfinishedLength, length);
        unfinishedFrame = joined;
        unfinishedLength = needed;
        return joined;
    }

    private void keep(byte[] bytes, int from, int to) {
        unfinishedFrame = from < to ? Arrays.copyOfRange(bytes, from, to) : null;
        unfinishedLength = to - from;
    }

    private int readFrames(byte[] bytes, int from, int to) throws WebSocketFault {
        int at = from;
        while (true) {
            int next = readFrame(bytes, at, to);
            if (next < 0) {
                return at;
            }
            at = next;
        }
    }

    private int readFrame(byte[] b, int at, int to) throws WebSocketFault {
        if (to - at < 2) {
            return -1;
        }
        int opcode = b[at] & 0x0F;
        boolean last = b[at] < 0;
        int shortLength = b[at + 1] & 0x7F;
        check(opcode, last, shortLength, (b[at] & 0x70) != 0, b[at + 1] >= 0);
        int header = shortLength == 127 ? 14 : shortLength == 126 ? 8 : 6;
        if (to - at < header) {
            return -1;
        }
        long length = shortLength < 126 ? shortLength : number(b, at + 2, header - 6);
        if (opcode < CLOSE) {
            long before = fragments == null ? 0 : fragments.size();
            if (length < 0 || before + length > maxMessage) {
                throw new WebSocketFault(CloseCode.TOO_BIG, "message over " + maxMessage + " bytes");
            }
        }
        int payload = at + header;
        if (to - payload < length) {
            return -1;
        }
        unmask(b, payload, (int) length);
        dispatch(opcode, last, b, payload, (int) length);
        return payload + (int) length;
    }

    private void check(int opcode, boolean last, int length, boolean reserved, boolean unmasked) throws WebSocketFault {
        if (reserved || unmasked) {
            throw new WebSocketFault(CloseCode.PROTOCOL_ERROR, reserved ? "reserved bit set" : "frame not masked");
        }
        switch (opcode) {
            case TEXT -> require(fragments == null, "text frame within a message");
            case BINARY -> {
                if (!sink.acceptsBinary()) {
                    throw new WebSocketFault(CloseCode.UNSUPPORTED, "binary frame");
                }
                require(fragments == null, "binary frame within a message");
            }
            case CONTINUATION -> require(fragments != null, "continuation of no message");
            case CLOSE, PING, PONG -> require(last && length < 126, "control frame fragmented or too long");
            default -> throw new WebSocketFault(CloseCode.PROTOCOL_ERROR, "unknown opcode");
        }
    }

    private static void require(boolean legal, String fault) throws WebSocketFault {
        if (!legal) {
            throw new WebSocketFault(CloseCode.PROTOCOL_ERROR, fault);
        }
    }

    private void dispatch(int opcode, boolean last, byte[] b, int offset, int length) throws WebSocketFault {
        switch (opcode) {
            case PING -> sink.ping(Arrays.copyOfRange(b, offset, offset + length));
            case PONG -> {}
            case CLOSE -> sink.close(closeCode(b, offset, length));
            default -> data(opcode, last, b, offset, length);
        }
    }

    private void data(int opcode, boolean last, byte[] b, int offset, int length) throws WebSocketFault {
        if (opcode != CONTINUATION) {
            binary = opcode == BINARY;
        }
        if (last && fragments == null) {
            message(b, offset, length);
            return;
        }
        if (fragments == null) {
            fragments = new ByteArrayOutputStream(length);
        }
        fragments.write(b, offset, length);
        if (last) {
            var whole = fragments.toByteArray();
            fragments = null;
            message(whole, 0, whole.length);
        }
    }

    private void message(byte[] b, int offset, int length) throws WebSocketFault {
        if (binary) {
            sink.binary(Arrays.copyOfRange(b, offset, offset + length));
        } else if (!sink.bytes(b, offset, offset + length)) {
            sink.text(utf8(b, offset, length));
        }
    }

    private static int closeCode(byte[] b, int offset, int length) throws WebSocketFault {
        if (length == 0) {
            return CloseCode.NONE;
        }
        require(length >= 2, "close frame of one byte");
        int code = (int) number(b, offset, 2);
        require(CloseCode.isSendable(code), "close code not allowed");
        utf8(b, offset + 2, length - 2);
        return code;
    }

    private static String utf8(byte[] b, int offset, int length) throws WebSocketFault {
        try {
            return Utf8.decode(b, offset, length);
        } catch (CharacterCodingException e) {
            throw new WebSocketFault(CloseCode.NOT_UTF8, "text is not UTF-8");
        }
    }

    private static long number(byte[] b, int offset, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 8) | (b[offset + i] & 0xFF);
        }
        return value;
    }

    private static void unmask(byte[] b, int offset, int length) {
        long key = (b[offset - 4] & 0xFFL)
                | ((b[offset - 3] & 0xFFL) << 8)
                | ((b[offset - 2] & 0xFFL) << 16)
                | ((b[offset - 1] & 0xFFL) << 24);
        key |= key << 32;
        int at = offset;
        for (int end = offset + length - 8; at <= end; at += 8) {
            LONGS.set(b, at, (long) LONGS.get(b, at) ^ key);
        }
        for (int i = 0; at + i < offset + length; i++) {
            b[at + i] ^= (byte) (key >> (8 * i));
        }
    }
}
