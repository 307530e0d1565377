package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortHolderTest {

    @ParameterizedTest
    @CsvSource({
        "java, java",
        "Zoë-😀 1, Zoë-😀 1",
        "'a\r\nReady', a??Ready",
        "'\u001B[2J', ?[2J",
        "'a\u202Eb\u2028c', a?b?c"
    })
    void showsANameInOneLine(String name, String shown) {
        assertThat(PortHolder.visible(name)).isEqualTo(shown);
    }
}
