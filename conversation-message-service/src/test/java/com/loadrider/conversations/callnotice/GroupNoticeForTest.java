package com.loadrider.conversations.callnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.loadrider.conversations.message.CallNoticeText;
import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroupNoticeForTest {

    private static final GroupCallEvents VIDEO =
            new GroupCallEvents(982, 124, 1, List.of(2L, 3L, 4L, 5L), CallType.VIDEO);
    private static final GroupCallEvents AUDIO =
            new GroupCallEvents(982, 124, 1, List.of(2L, 3L, 4L, 5L), CallType.AUDIO);

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(VIDEO.initiated(), "📞 Group video call started"),
                arguments(AUDIO.initiated(), "📞 Group audio call started"),
                arguments(VIDEO.ended(2L, 3L, 5L), "📞 Group video call ended (2m 30s), 4 people"),
                arguments(AUDIO.ended(2L), "📞 Group audio call ended (2m 30s), 2 people"),
                arguments(VIDEO.missed(CallEndReason.NO_ANSWER), "📞 Missed group video call"),
                arguments(AUDIO.missed(CallEndReason.CANCELLED), "📞 Missed group audio call"),
                arguments(VIDEO.declinedByAll(), "📞 Missed group video call"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasTheWords(CallEvent event, String words) {
        assertThat(NoticeFor.event(event)).map(CallNoticeText::text).hasValue(words);
    }

    @Test
    void carriesWhatTheEventSays() {
        assertThat(NoticeFor.event(VIDEO.ended(3L)))
                .map(CallNoticeText::notice)
                .hasValue(
                        new CallNotice(982, CallNotice.Event.ENDED, CallType.VIDEO, 1L, null, 150L, CallMode.GROUP, 2));
        assertThat(NoticeFor.event(VIDEO.missed(CallEndReason.CANCELLED)))
                .map(CallNoticeText::notice)
                .hasValue(new CallNotice(
                        982, CallNotice.Event.MISSED, CallType.VIDEO, 1L, "cancelled", null, CallMode.GROUP, null));
        assertThat(NoticeFor.event(VIDEO.declinedByAll()))
                .map(CallNoticeText::notice)
                .hasValue(new CallNotice(
                        982, CallNotice.Event.MISSED, CallType.VIDEO, 5L, null, null, CallMode.GROUP, null));
    }

    @Test
    void isNotThereForWhoComesAndGoes() {
        assertThat(Stream.of(
                        VIDEO.ringing(),
                        VIDEO.declinedByOne(2),
                        VIDEO.accepted(3),
                        VIDEO.invited(4),
                        VIDEO.joined(4L),
                        VIDEO.left(4L),
                        VIDEO.removed(4L)))
                .allSatisfy(it -> assertThat(NoticeFor.event(it)).isEmpty());
    }
}
