package com.loadrider.e2e.check;

import static com.loadrider.e2e.check.Samples.message;
import static com.loadrider.e2e.check.Samples.text;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.testkit.topic.TopicRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedMessagesTest {

    @Test
    void isContentWithRedelivery() {
        assertThatCode(() -> verify(message("a", text(1)), message("b", text(2)), message("a", text(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void seesAMissingMessage() {
        assertWrong(message("a", text(1)));
    }

    @Test
    void seesWrongOrder() {
        assertWrong(message("b", text(2)), message("a", text(1)));
    }

    @Test
    void seesAMessagePublishedUnderTwoIds() {
        assertWrong(message("a", text(1)), message("b", text(2)), message("c", text(2)));
    }

    private static void assertWrong(TopicRecord... records) {
        assertThatThrownBy(() -> verify(records)).isInstanceOf(AssertionError.class);
    }

    private static void verify(TopicRecord... records) {
        PublishedMessages.verify(List.of(records), List.of(text(1), text(2)));
    }
}
