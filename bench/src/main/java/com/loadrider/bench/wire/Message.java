package com.loadrider.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A text message whose frame is built once and sent many times, each time with another number.
public final class Message {

    private static final int NO_NUMBER = -1;

    private final byte[] frame;
    private final int numberAt;
    private final int maskPhase;
    private final int length;

    private Message(byte[] frame, int numberAt, int maskPhase, int length) {
        this.frame = frame;
        this.numberAt = numberAt;
        this.maskPhase = maskPhase;
        this.length = length;
    }

    /// A message of a text, which may have a number in a [Signal].
    ///
    /// @param text the text
    public static Message of(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var frame = Frames.encode(Frames.TEXT, body);
        var marker = text.indexOf(Signal.PLACEHOLDER);
        if (marker < 0) {
            return new Message(frame, NO_NUMBER, 0, body.length);
        }
        var digits = marker + Signal.MARKER.length();
        return new Message(frame, frame.length - body.length + digits, digits & 3, body.length);
    }

    /// The length of the text in bytes.
    public int length() {
        return length;
    }

    /// Writes the frame.
    void put(ByteBuffer out, int number) {
        out.put(frame);
        if (numberAt != NO_NUMBER) {
            Frames.putNumber(out, numberAt, maskPhase, number);
        }
    }
}
