package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdsTest {

    @Test
    void beginsWithTheServersName() {
        assertThat(new SessionIds("g2").next()).matches("g2-[A-Za-z0-9_-]{22}");
    }

    @Test
    void neverRepeats() {
        var ids = new SessionIds("g1");

        assertThat(Stream.generate(ids::next).limit(1000)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g-1", "g 1", "abcdefghijklmnopq"})
    void refusesNamesThatAnEdgeCouldNotTellApart(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionIds(name))
                .withMessageContaining(name);
    }
}
