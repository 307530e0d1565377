package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketPacketTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40|CONNECT|/|-1|",
                "40{}|CONNECT|/|-1|{}",
                "40/admin,|CONNECT|/admin|-1|",
                "40/admin|CONNECT|/admin|-1|",
                "40/admin?x=1,{}|CONNECT|/admin?x=1|-1|{}",
                "41|DISCONNECT|/|-1|",
                "42[\"a\"]|EVENT|/|-1|[\"a\"]",
                "4212[\"a\"]|EVENT|/|12|[\"a\"]",
                "42/n,9007199254740991[\"a\"]|EVENT|/n|9007199254740991|[\"a\"]",
                "430[]|ACK|/|0|[]",
                "451-[\"a\"]|BINARY_EVENT|/|1|-[\"a\"]",
            })
    void readsTheParts(String text, SocketPacket.Type type, String namespace, long ackId, String payload)
            throws MalformedPacket {
        var packet = SocketPacket.parse(text);

        assertThat(packet.type()).isEqualTo(type);
        assertThat(packet.namespace()).isEqualTo(namespace);
        assertThat(packet.ackId()).isEqualTo(ackId);
        assertThat(text.substring(packet.payload())).isEqualTo(payload == null ? "" : payload);
        assertThat(packet.hasPayload()).isEqualTo(payload != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "47", "49", "4999", "4abc", "4/", "4 ", "4é", "42٣[\"a\"]x٣"})
    void refusesUnknownTypes(String text) {
        if (text.charAt(text.length() - 1) == '٣') {
            // Digits are ASCII: others begin the payload, which is then no array.
            assertThatExceptionOfType(MalformedPacket.class)
                    .isThrownBy(() -> EventPayload.parse(SocketPacket.parse(text)));
            return;
        }
        assertThatExceptionOfType(MalformedPacket.class).isThrownBy(() -> SocketPacket.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"429007199254740992[\"a\"]", "4299999999999999999999[\"a\"]"})
    void refusesIdsThatAClientCouldNotHold(String text) {
        assertThatExceptionOfType(MalformedPacket.class).isThrownBy(() -> SocketPacket.parse(text));
    }

    @Test
    void refusesLongNamespaces() {
        assertThatExceptionOfType(MalformedPacket.class)
                .isThrownBy(() -> SocketPacket.parse("40/" + "x".repeat(128) + ",{}"));
    }

    @Property(tries = 200)
    void readsBackEveryIdAndName(
            @ForAll @LongRange(min = 0, max = (1L << 53) - 1) long id, @ForAll String name, @ForAll String value)
            throws Exception {
        var json = new tools.jackson.databind.ObjectMapper();
        var argument = json.writeValueAsString(java.util.Map.of(name, value));
        var shortName = name.length() > 20 ? name.substring(0, 20) : name;
        if (json.writeValueAsString(shortName).length() > 130) {
            return;
        }
        var event = "42" + id + Json.event(shortName, argument).substring(2);

        var packet = SocketPacket.parse(event);
        var payload = EventPayload.parse(packet);

        assertThat(packet.ackId()).isEqualTo(id);
        assertThat(payload.name()).isEqualTo(shortName);
        assertThat(payload.argumentJson()).isEqualTo(argument);
    }

    @Test
    void hidesThePayloadFromLogs() throws MalformedPacket {
        assertThat(SocketPacket.parse("42[\"secret\"]")).hasToString("SocketPacket[EVENT]");
    }
}
