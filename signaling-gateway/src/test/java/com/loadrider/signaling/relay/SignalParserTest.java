package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.socketio.Utf8Slice;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"27", "27.0", "2.7e1", "2.7E+1", "270e-1"})
    void readsIdsHoweverTheyAreWritten(String id) {
        var signal = SignalParser.parse(
                "{\"callSessionId\":" + id + ",\"type\":\"offer\",\"data\":{},\"toUserId\":" + id + "}");
        assertThat(signal.callSessionId()).isEqualTo(27);
        assertThat(signal.toUserId()).isEqualTo(27);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"sdp\" : \"v=0\\r\\n\" , \"n\":1.50, \"n\":2 }",
                "{\"sdp\":\"</script>\\u0000\\r \\ud83d\\ude00 😀\",\"deep\":[[[{\"a\":{}}]]]}",
                "{\"toUserId\":9,\"type\":\"eval\",\"fromUserId\":1,\"data\":null}"
            })
    void takesDataOutAsItStands(String data) {
        Signal signal = SignalParser.parse(
                " {\"type\" : \"offer\", \"data\" : " + data + " ,\"toUserId\":2,\"callSessionId\":981} ");

        assertThat(signal).isEqualTo(new Signal(981, SignalType.OFFER, Utf8Slice.of(data), 2));
        assertThat(signal.payload(1))
                .isEqualTo("{\"callSessionId\":981,\"type\":\"offer\",\"data\":" + data
                        + ",\"fromUserId\":1,\"toUserId\":2}");
        assertThat(signal.toString()).doesNotContain(data);
    }

    @Test
    void takesTheCallFromThePathOfARequest() {
        assertThat(SignalParser.parse("{\"type\":\"answer\",\"data\":{},\"toUserId\":2}", 5))
                .isEqualTo(new Signal(5, SignalType.ANSWER, Utf8Slice.of("{}"), 2));
        assertThat(codeOf("{\"callSessionId\":5,\"type\":\"answer\",\"data\":{},\"toUserId\":2}", 5L))
                .isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{}}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"toUserId\":2}",
                "{\"callSessionId\":1,\"data\":{},\"toUserId\":2}",
                "{\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":\"1\",\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1.5,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2.5}",
                "{\"callSessionId\":1e999,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1e2147483647,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1e-2147483647,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1e99999999999999999999,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":0,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":-1,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":9007199254740992,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":99999999999999999999999,\"type\":\"offer\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"eval\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"OFFER\",\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":1,\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":null,\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":[],\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":\"v=0\",\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":null,\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":null}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"fromUserId\":3}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2,\"toUserId\":3}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"data\":{},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{\"a\":},\"toUserId\":2}",
                "{\"callSessionId\":1,\"type\":\"offer\",\"data\":{},\"toUserId\":2} {}"
            })
    void refusesWhatIsNotASignal(String text) {
        assertThat(codeOf(text, null)).isEqualTo("invalid_request");
    }

    @Test
    void refusesNestingBeyondMeasure() {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);

        assertThat(codeOf(signal("offer", deep), null)).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "-, ''", "1., ''", "'', .5", "'', e7"})
    void saysHowLongNumbersMayBe(String start, String end) {
        int most = 1000 - (start + end).replaceAll("[^0-9]", "").length();

        assertThat(codeOf(signal("offer", "{\"n\":" + start + "1".repeat(most) + end + "}"), null))
                .isEqualTo("ok");
        assertThatThrownBy(() ->
                        SignalParser.parse(signal("offer", "{\"n\":" + start + "1".repeat(most + 1) + end + "}")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("1000 digits");
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of("offer", 48 * 1024),
                Arguments.of("answer", 48 * 1024),
                Arguments.of("ice-candidate", 2 * 1024));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void countsTheBytesOfData(String type, int max) {
        assertThat(SignalParser.parse(signal(type, data(max, "x"))).data().length())
                .isEqualTo(max);
        assertThat(codeOf(signal(type, data(max + 1, "x")), null)).isEqualTo("too_large");
        assertThat(codeOf(signal(type, data(max / 2, "é") + " ".repeat(0)), null))
                .isEqualTo("ok");
        assertThat(codeOf(signal(type, data(max / 2 + 10, "é")), null)).isEqualTo("too_large");
        assertThat(codeOf(signal(type, data(max / 3 + 20, "漢")), null)).isEqualTo("too_large");
        assertThat(codeOf(signal(type, data(max / 2 + 20, "😀")), null)).isEqualTo("too_large");
    }

    /// An object of that many characters; almost all of them are filling.
    private static String data(int length, String filling) {
        int frame = "{\"a\":\"\"}".length();
        return "{\"a\":\"" + filling.repeat((length - frame) / filling.length()) + "\"}";
    }

    private static String signal(String type, String data) {
        return "{\"callSessionId\":1,\"type\":\"" + type + "\",\"data\":" + data + ",\"toUserId\":2}";
    }

    private static String codeOf(String text, @org.jspecify.annotations.Nullable Long call) {
        var refused = catchThrowableOfType(ProblemException.class, () -> {
            if (call == null) {
                SignalParser.parse(text);
            } else {
                SignalParser.parse(text, call);
            }
        });
        return refused == null ? "ok" : refused.problem().type().code();
    }
}
