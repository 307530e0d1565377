package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.socketio.Utf8Slice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Compares the scan with the path that decodes an event: Jackson for the event, [SignalParser] for its argument.
class SignalScanTest {

    private static final String[] NOISE = {
        "",
        ",",
        ":",
        "\"",
        "\\",
        "[",
        "]",
        "{",
        "}",
        "-",
        "+",
        ".",
        "e",
        "0",
        "1",
        "9007199254740992",
        " ",
        "\n",
        "\t",
        "\u0001",
        "\u001f",
        "\u007f",
        "\\u00e9",
        "\\ud800",
        "\\u",
        "\\x",
        "null",
        "true",
        "fals",
        "é",
        "\u00a0",
        "😀",
        "\0",
        "\"data\":{}",
        "\"type\"",
        "offer",
        "\"toUserId\":1,",
        "12345678"
    };

    private final Random random = new Random(20_261_130);

    @Test
    void takesWhatClientsSend() {
        for (int i = 0; i < 2_000; i++) {
            String payload = payload();

            assertThat(scan(payload)).as(payload).isNotNull().isEqualTo(parsed(bytes(payload)));
        }
    }

    @Test
    void takesNothingThatTheParserWouldNot() {
        int taken = 0;
        int left = 0;
        for (int i = 0; i < 40_000; i++) {
            byte[] changed = changed(payload());
            Signal scanned = SignalScan.read(slice(changed));
            if (scanned == null) {
                left++;
            } else {
                taken++;
                assertThat(scanned)
                        .as(new String(changed, StandardCharsets.UTF_8))
                        .isEqualTo(parsed(changed));
            }
        }
        assertThat(taken).isGreaterThan(2_000);
        assertThat(left).isGreaterThan(2_000);
    }

    /// Eight bytes are looked at together, so every place in them has to be tried.
    @Test
    void agreesOnEveryByteAtEveryPlaceOfAString() {
        for (int value = 0; value < 256; value++) {
            for (int place = 0; place < 17; place++) {
                byte[] changed = bytes(event("{\"a\":\"abcdefghijklmnopq\"}"));
                changed[new String(changed, StandardCharsets.US_ASCII).indexOf("abc") + place] = (byte) value;
                Signal parsed = parsed(changed);

                assertThat(SignalScan.read(slice(changed))).isEqualTo(value < 0x80 ? parsed : null);
            }
        }
    }

    @Test
    void readsNothingBehindTheEnd() {
        String payload = event("{\"n\":-1.5e+7,\"s\":\"\\u00e9\"}");
        for (int length = 0; length < payload.length(); length++) {
            assertThat(scan(payload.substring(0, length))).isNull();
        }
    }

    @Test
    void takesDataAsItStands() {
        byte[] payload = bytes("xx" + event("{ \"a\" : [ ] }") + "xx");

        Signal signal = SignalScan.read(new Utf8Slice(payload, 2, payload.length - 2));

        assertThat(signal).isEqualTo(new Signal(981, SignalType.OFFER, Utf8Slice.of("{ \"a\" : [ ] }"), 2));
    }

    @ParameterizedTest
    @CsvSource({"offer, 49152", "answer, 49152", "ice-candidate, 2048"})
    void leavesDataThatIsTooLargeToTheParser(String type, int most) {
        int filling = most - "{\"a\":\"\"}".length();

        assertThat(scan(event("{\"a\":\"" + "x".repeat(filling) + "\"}").replace("offer", type)))
                .isNotNull();
        assertThat(scan(event("{\"a\":\"" + "x".repeat(filling + 1) + "\"}").replace("offer", type)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"webrtc_signaling\",{}]",
                "[\"other\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{}}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1.0,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":0,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":01,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":-1,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":9007199254740992,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":10000000000000001,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"eval\",\"data\":{},\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":[],\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"toUserId\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"data\":{}}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"type\":\"offer\"}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"callSessionId\":1}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"more\":2}]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2},1]",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "[\"webrtc_signaling\",{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2}]x"
            })
    void leavesOtherFormsToTheParser(String payload) {
        assertThat(scan(payload)).isNull();
    }

    @Test
    void leavesDeepNestingAndLongNumbersToTheParser() {
        assertThat(scan(event("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}")))
                .isNotNull();
        assertThat(scan(event("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")))
                .isNull();
        assertThat(scan(event("{\"a\":" + "[".repeat(9000) + "]".repeat(9000) + "}")))
                .isNull();
        assertThat(scan(event("{\"a\":" + "1".repeat(100) + "}"))).isNotNull();
        assertThat(scan(event("{\"a\":" + "1".repeat(101) + "}"))).isNull();
    }

    /// An event as a client writes it, with its members in any order.
    private String payload() {
        var members = new ArrayList<>(List.of(
                "\"callSessionId\":" + random.nextLong(1, 1L << random.nextInt(1, 54)),
                "\"type\":\"" + List.of("offer", "answer", "ice-candidate").get(random.nextInt(3)) + '"',
                "\"data\":" + object(3),
                "\"toUserId\":" + random.nextLong(1, 1L << random.nextInt(1, 54))));
        Collections.shuffle(members, random);
        return "[\"webrtc_signaling\",{" + String.join(",", members) + "}]";
    }

    private String object(int depth) {
        var members = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            members.add(space() + string() + space() + ':' + space() + value(depth - 1) + space());
        }
        return '{' + String.join(",", members) + '}';
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0, 1 -> string();
            case 2 -> String.valueOf(random.nextInt());
            case 3 -> String.valueOf(random.nextDouble() * Math.pow(10, random.nextInt(-20, 20)));
            case 4 -> List.of("true", "false", "null", "-0", "1e5", "0.50").get(random.nextInt(6));
            case 5 -> '[' + space() + value(depth - 1) + space() + ',' + value(depth - 1) + ']';
            default -> object(depth);
        };
    }

    private String string() {
        var text = new StringBuilder("\"");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(
                    random.nextInt(8) > 0
                            ? String.valueOf((char) random.nextInt('#', 'Z'))
                            : List.of("\\r\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\uD83D\\uDE00", "~", "\u007f")
                                    .get(random.nextInt(8)));
        }
        return text.append('"').toString();
    }

    private String space() {
        return random.nextInt(10) > 0 ? "" : List.of(" ", "\n", "\r", "\t ").get(random.nextInt(4));
    }

    /// The payload with one to three faults, or with one byte changed, which may not be UTF-8 then.
    private byte[] changed(String payload) {
        if (random.nextInt(4) == 0) {
            byte[] bytes = bytes(payload);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            return bytes;
        }
        String changed = payload;
        for (int i = random.nextInt(3); i >= 0 && !changed.isEmpty(); i--) {
            int at = random.nextInt(changed.length());
            int skipped = Math.min(changed.length() - at, random.nextInt(3));
            changed = changed.substring(0, at) + NOISE[random.nextInt(NOISE.length)] + changed.substring(at + skipped);
        }
        return bytes(changed);
    }

    private static String event(String data) {
        return "[\"webrtc_signaling\",{\"callSessionId\":981,\"type\":\"offer\",\"data\":" + data + ",\"toUserId\":2}]";
    }

    private static @Nullable Signal scan(String payload) {
        return SignalScan.read(slice(bytes(payload)));
    }

    private static Utf8Slice slice(byte[] bytes) {
        return new Utf8Slice(bytes, 0, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The signal as the decoding path reads it; null if that refuses it.
    private static @Nullable Signal parsed(byte[] payload) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            String argument = argument(text);
            return argument == null ? null : SignalParser.parse(argument);
        } catch (CharacterCodingException | JacksonException | ProblemException refused) {
            return null;
        }
    }

    private static @Nullable String argument(String event) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), event)) {
            if (json.nextToken() != JsonToken.START_ARRAY
                    || json.nextToken() != JsonToken.VALUE_STRING
                    || !json.getString().equals("webrtc_signaling")
                    || json.nextToken() == JsonToken.END_ARRAY) {
                return null;
            }
            int from = (int) json.currentTokenLocation().getCharOffset();
            json.skipChildren();
            json.finishToken();
            int to = (int) json.currentLocation().getCharOffset();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
            }
            return json.nextToken() == null ? event.substring(from, to) : null;
        }
    }
}
