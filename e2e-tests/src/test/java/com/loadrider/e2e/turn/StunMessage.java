package com.loadrider.e2e.turn;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message of STUN (RFC 8489, section 5) with its attributes.
final class StunMessage {

    static final int COOKIE = 0x2112A442;
    static final int HEADER = 20;
    static final int ERROR_CODE = 0x0009;

    private static final int ERROR_CLASS = 0x0110;
    private static final int SUCCESS_CLASS = 0x0100;

    private final int type;
    private final byte[] transaction;
    private final Map<Integer, byte[]> attributes;

    /// @param type method and class
    /// @param transaction 12 bytes that relate the answer to the question
    /// @param attributes by their number, in order
    StunMessage(int type, byte[] transaction, Map<Integer, byte[]> attributes) {
        this.type = type;
        this.transaction = transaction;
        this.attributes = attributes;
    }

    static StunMessage parse(byte[] packet, int length) {
        var in = ByteBuffer.wrap(packet, 0, length);
        int type = in.getShort() & 0xFFFF;
        in.getShort();
        if (in.getInt() != COOKIE) {
            throw new IllegalArgumentException("not a STUN message");
        }
        var transaction = new byte[12];
        in.get(transaction);
        var attributes = new LinkedHashMap<Integer, byte[]>();
        while (in.remaining() >= 4) {
            int number = in.getShort() & 0xFFFF;
            var value = new byte[in.getShort() & 0xFFFF];
            in.get(value);
            in.position(Math.min(in.limit(), in.position() + padding(value.length)));
            attributes.putIfAbsent(number, value);
        }
        return new StunMessage(type, transaction, attributes);
    }

    Map<Integer, byte[]> attributes() {
        return attributes;
    }

    /// Encodes the message.
    ///
    /// @param later how many bytes the length counts that are still to be appended
    byte[] bytes(int later) {
        int size = attributes.values().stream()
                .mapToInt(value -> 4 + value.length + padding(value.length))
                .sum();
        var out = ByteBuffer.allocate(HEADER + size);
        out.putShort((short) type).putShort((short) (size + later)).putInt(COOKIE);
        out.put(transaction);
        attributes.forEach((number, value) -> out.putShort(number.shortValue())
                .putShort((short) value.length)
                .put(value)
                .put(new byte[padding(value.length)]));
        return out.array();
    }

    boolean isSuccess() {
        return (type & ERROR_CLASS) == SUCCESS_CLASS;
    }

    /// Returns the error code, for example 403; 0 if the message is not an error.
    int errorCode() {
        byte @Nullable [] value = attributes.get(ERROR_CODE);
        return value == null ? 0 : value[2] * 100 + value[3];
    }

    boolean answers(StunMessage question) {
        return Arrays.equals(transaction, question.transaction);
    }

    private static int padding(int length) {
        return -length & 3;
    }
}
