package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;

class JsonTextTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 200)
    void takesWhatASerializerWrites(@ForAll("values") Object value) {
        var json = MAPPER.writeValueAsString(value);

        assertThat(accepts(json)).isTrue();
        assertThat(accepts(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value)))
                .isTrue();
    }

    @Property(tries = 1000)
    void agreesWithJacksonOnScrambledJson(
            @ForAll("values") Object value, @ForAll("noise") String noise, @ForAll int place, @ForAll boolean replace) {
        var json = MAPPER.writeValueAsString(value);
        int at = Math.floorMod(place, json.length());
        var scrambled = json.substring(0, at) + noise + json.substring(replace ? at + 1 : at);

        assertThat(accepts(scrambled)).as(scrambled).isEqualTo(jacksonAccepts(scrambled));
    }

    @Property(tries = 500)
    void agreesWithJacksonOnNoise(@ForAll("noises") String text) {
        assertThat(accepts(text)).as(text).isEqualTo(jacksonAccepts(text));
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        return Arbitraries.recursive(() -> scalars, JsonTextTest::container, 0, 3);
    }

    private static Arbitrary<Object> container(Arbitrary<Object> inner) {
        return Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(Object.class::cast),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), inner)
                        .ofMaxSize(4)
                        .map(Object.class::cast),
                inner);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
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
                " ",
                "\n",
                "\u0001",
                "\\u00e9",
                "\\ud800",
                "\\u",
                "null",
                "true",
                "fals",
                "é",
                "\u00a0",
                "\uD83D\uDE00",
                "\0");
    }

    @Provide
    Arbitrary<String> noises() {
        return noise().list().ofMaxSize(8).map(pieces -> pieces.stream().collect(Collectors.joining()));
    }

    private static boolean accepts(String json) {
        var text = new JsonText(json);
        try {
            int end = text.endOfValue(text.endOfSpace(0));
            return text.endOfSpace(end) == json.length();
        } catch (MalformedPacket e) {
            return false;
        }
    }

    private static boolean jacksonAccepts(String json) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
