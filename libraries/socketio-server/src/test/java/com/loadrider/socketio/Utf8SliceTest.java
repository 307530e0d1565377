package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8SliceTest {

    private final byte[] array = "xé😀x".getBytes(StandardCharsets.UTF_8);
    private final Utf8Slice slice = new Utf8Slice(array, 1, array.length - 1);

    @Test
    void isAPartOfAText() {
        assertThat(slice.text()).isEqualTo("é😀");
        assertThat(slice.length()).isEqualTo(6);
        assertThat(slice).isEqualTo(Utf8Slice.of("é😀")).hasSameHashCodeAs(Utf8Slice.of("é😀"));
        assertThat(slice).isNotEqualTo(Utf8Slice.of("é"));
    }

    @Test
    void hasACopyThatOutlivesTheArray() {
        Utf8Slice copy = slice.copy();
        array[1] = 'y';

        assertThat(copy.text()).isEqualTo("é😀");
    }

    @Test
    void hidesTheTextFromLogs() {
        assertThat(slice).hasToString("Utf8Slice[6 bytes]");
    }
}
