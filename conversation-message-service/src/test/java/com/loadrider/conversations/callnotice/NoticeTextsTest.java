package com.loadrider.conversations.callnotice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTextsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "45, 45s",
        "59, 59s",
        "60, 1m 0s",
        "150, 2m 30s",
        "3599, 59m 59s",
        "3600, 1h 0m 0s",
        "3723, 1h 2m 3s",
        "43200, 12h 0m 0s"
    })
    void sayHowLongACallTook(long seconds, String words) {
        assertThat(NoticeTexts.duration(seconds)).isEqualTo(words);
    }
}
