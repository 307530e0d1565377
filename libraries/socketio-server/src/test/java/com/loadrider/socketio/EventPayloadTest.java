package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPayloadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[\"a\"]|a|null",
                "[\"a\",null]|a|null",
                "[\"a\",{\"b\" : [1 ,2]}]|a|{\"b\" : [1 ,2]}",
                "[ \"a\" ,\t{ } , 2 ] |a|{ }",
                "[\"a\",-0.10e+5]|a|-0.10e+5",
                "[\"caf\\u00e9 \\\"x\\\"\",\"\\ud83d\"]|café \"x\"|\"\\ud83d\"",
                "[\"\",true]||true",
            })
    void slicesTheFirstArgument(String payload, String name, String argument) throws MalformedPacket {
        var event = EventPayload.parse(SocketPacket.parse("42" + payload));

        assertThat(event.name()).isEqualTo(name == null ? "" : name);
        assertThat(event.argumentJson()).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"[\"a\"]|^^", "[\"a\", 1 ]|1", "[\"a\",1,\"2\",{\"3\":[true]}]|1,\"2\",{\"3\":[true]}"})
    void slicesAllArguments(String payload, String arguments) throws MalformedPacket {
        assertThat(EventPayload.parse(SocketPacket.parse("42" + payload)).argumentsJson())
                .isEqualTo(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "[1]",
                "[{}]",
                "[\"a\"",
                "[\"a\",]",
                "[\"a\" 1]",
                "[\"a\"]x",
                "[\"a\"],",
                "[\"a\",01]",
                "[\"a\",tru]",
                "[\"a\",{\"b\"}]",
                "[\"a\",{1:2}]",
                "[\"a\",\"\u0001\"]",
                "[\"a\",\"\\x\"]",
                "[\"a\",\"\\u12g4\"]",
                "[\"a\",NaN]",
                "[\"connect\"]",
                "[\"connect_error\"]",
                "[\"disconnect\",1]",
                "[\"disconnecting\"]",
                "[\"newListener\"]",
                "[\"removeListener\"]",
                "[\"disc\\u006fnnect\"]"
            })
    void refusesWhatIsNoEvent(String payload) {
        assertThatExceptionOfType(MalformedPacket.class)
                .isThrownBy(() -> EventPayload.parse(SocketPacket.parse("42" + payload)));
    }

    @Test
    void refusesWhatIsTooMuch() {
        assertRefused("[\"a\"" + ",1".repeat(17) + "]");
        assertRefused("[\"" + "n".repeat(10_000) + "\"]");
        assertRefused("[\"a\"," + "[".repeat(10_000) + "]".repeat(10_000) + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"a\"", "-1", "null", "{\"a\":1", "{}x", "{\"a\":1}}"})
    void takesOnlyAnObjectForAuth(String payload) {
        assertThatExceptionOfType(MalformedPacket.class)
                .isThrownBy(() -> EventPayload.object(SocketPacket.parse("40" + payload)));
    }

    @Test
    void takesAuthAsItCame() throws MalformedPacket {
        assertThat(EventPayload.object(SocketPacket.parse("40{ \"token\" : \"t\" } ")))
                .isEqualTo("{ \"token\" : \"t\" }");
        assertThat(EventPayload.object(SocketPacket.parse("40"))).isEqualTo("{}");
    }

    @Test
    void hidesTheArgumentFromLogs() throws MalformedPacket {
        assertThat(EventPayload.parse(SocketPacket.parse("42[\"a\",\"secret\"]")))
                .hasToString("EventPayload[a]");
    }

    private static void assertRefused(String payload) {
        assertThatExceptionOfType(MalformedPacket.class)
                .isThrownBy(() -> EventPayload.parse(SocketPacket.parse("42" + payload)));
    }
}
