package com.loadrider.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(2)
class WholeNumberTest {

    @ParameterizedTest
    @CsvSource({
        "27, 27",
        "27.0, 27",
        "2.7e1, 27",
        "2.7E+1, 27",
        "270e-1, 27",
        "-27.0, -27",
        "0, 0",
        "-0.0, 0",
        "0e0, 0",
        "9007199254740991.0, 9007199254740991",
        "9.007199254740991e15, 9007199254740991",
        "9223372036854775807.0, 9223372036854775807",
        "-9223372036854775808.0, -9223372036854775808"
    })
    void isTheNumberThatIsMeant(String literal, long number) {
        assertThat(WholeNumber.parse(literal)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27.5",
                "27.00000000000000000000000000000000001",
                "9007199254740991.4",
                "2.75e1",
                "1e-1",
                "9223372036854775808",
                "9223372036854775808.0",
                "1e19",
                "1e999",
                "1e999999999",
                "1e2147483647",
                "1e99999999999999999999",
                "1e-999999999",
                "1e-99999999999999999999",
                "123456789e2147483647"
            })
    void isNothingElse(String literal) {
        assertThat(WholeNumber.parse(literal)).isEmpty();
    }
}
