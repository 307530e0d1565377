package com.loadrider.e2e.check;

import static com.loadrider.e2e.check.Samples.CALL;
import static com.loadrider.e2e.check.Samples.notice;
import static com.loadrider.e2e.check.Samples.text;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NoticesTest {

    private static final EventHistory HISTORY =
            Samples.history("call.initiated", "call.ringing", "call.accepted", "call.ended");

    @Test
    void isContentWithOneNoticeForEachEventThatDeservesOne() {
        assertThatCode(() -> verify(
                        notice(1, CALL, "initiated"), text(2), notice(3, CALL, "accepted"), notice(4, CALL, "ended")))
                .doesNotThrowAnyException();
    }

    @Test
    void seesAMissingNotice() {
        assertWrong(notice(1, CALL, "initiated"), notice(2, CALL, "ended"));
    }

    @Test
    void seesADoubledNotice() {
        assertWrong(
                notice(1, CALL, "initiated"),
                notice(2, CALL, "accepted"),
                notice(3, CALL, "accepted"),
                notice(4, CALL, "ended"));
    }

    @Test
    void seesWrongOrder() {
        assertWrong(notice(1, CALL, "accepted"), notice(2, CALL, "initiated"), notice(3, CALL, "ended"));
    }

    @Test
    void seesANoticeOfAForeignCall() {
        assertWrong(
                notice(1, CALL, "initiated"),
                notice(2, CALL, "accepted"),
                notice(3, CALL, "ended"),
                notice(4, CALL + 1, "initiated"));
    }

    private static void assertWrong(JsonNode... messages) {
        assertThatThrownBy(() -> verify(messages)).isInstanceOf(AssertionError.class);
    }

    private static void verify(JsonNode... messages) {
        Notices.verify(List.of(messages), List.of(HISTORY));
    }
}
