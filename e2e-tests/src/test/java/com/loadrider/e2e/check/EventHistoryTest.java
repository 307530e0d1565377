package com.loadrider.e2e.check;

import static com.loadrider.e2e.check.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.testkit.topic.TopicRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventHistoryTest {

    @Test
    void isContentWithACompleteCall() {
        var history = of(event("a", "call.initiated", 1), event("b", "call.accepted", 2), event("c", "call.ended", 3));
        assertThatCode(history::verify).doesNotThrowAnyException();
        assertThat(history.isOver()).isTrue();
    }

    @Test
    void isContentWithRedelivery() {
        var again = event("a", "call.initiated", 1);
        assertThatCode(of(again, event("b", "call.missed", 2), again, event("b", "call.missed", 2))::verify)
                .doesNotThrowAnyException();
    }

    @Test
    void seesAGap() {
        assertWrong("Versions", event("a", "call.initiated", 1), event("c", "call.ended", 3));
    }

    @Test
    void seesAMissingBeginning() {
        assertWrong("Versions", event("b", "call.accepted", 2), event("c", "call.ended", 3));
    }

    @Test
    void seesTwoEventsOfOneVersion() {
        assertWrong(
                "Versions",
                event("a", "call.initiated", 1),
                event("b", "call.missed", 2),
                event("c", "call.declined", 2));
    }

    @Test
    void seesOneChangePublishedUnderTwoIds() {
        assertWrong(
                "Versions",
                event("a", "call.initiated", 1),
                event("b", "call.missed", 2),
                event("c", "call.missed", 2));
    }

    @Test
    void seesWrongOrder() {
        assertWrong(
                "Versions",
                event("b", "call.accepted", 2),
                event("a", "call.initiated", 1),
                event("c", "call.ended", 3));
    }

    @Test
    void seesWhatIsNotOver() {
        assertWrong("Not ended", event("a", "call.initiated", 1));
    }

    @Test
    void seesLifeAfterTheEnd() {
        assertWrong(
                "Not ended",
                event("a", "call.initiated", 1),
                event("b", "call.missed", 2),
                event("c", "call.participant_updated", 3));
    }

    @Test
    void seesAnIdUsedTwice() {
        assertThatThrownBy(() -> of(event("a", "call.initiated", 1), event("a", "call.initiated", 2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("came again");
    }

    private static void assertWrong(String what, TopicRecord... events) {
        assertThatThrownBy(of(events)::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(what);
    }

    private static EventHistory of(TopicRecord... events) {
        return EventHistory.of(Samples.CALL, List.of(events));
    }
}
