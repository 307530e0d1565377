package com.loadrider.conversations.callnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.loadrider.conversations.message.CallNoticeText;
import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeForTest {

    private static final CallEvents VIDEO = new CallEvents(981, 123, 1, 2, CallType.VIDEO);
    private static final CallEvents AUDIO = new CallEvents(981, 123, 1, 2, CallType.AUDIO);

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(VIDEO.initiated(), "📞 Video call started"),
                arguments(AUDIO.initiated(), "📞 Audio call started"),
                arguments(VIDEO.accepted(), "✅ Call accepted"),
                arguments(VIDEO.declined("In a meeting"), "❌ Call declined: In a meeting"),
                arguments(VIDEO.declined(null), "❌ Call declined"),
                arguments(VIDEO.ended(150), "📞 Call ended (2m 30s)"),
                arguments(VIDEO.missed(CallEndReason.NO_ANSWER), "📞 Missed video call"),
                arguments(AUDIO.missed(CallEndReason.CONNECTION_LOST), "📞 Missed audio call"),
                arguments(AUDIO.missed(CallEndReason.LEFT_CONVERSATION), "📞 Missed audio call"),
                arguments(VIDEO.missed(CallEndReason.CANCELLED), "📞 Video call cancelled"),
                arguments(AUDIO.missed(CallEndReason.CANCELLED), "📞 Audio call cancelled"),
                arguments(VIDEO.busy(), "📞 Missed video call (busy)"),
                arguments(AUDIO.busy(), "📞 Missed audio call (busy)"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasTheWords(CallEvent event, String words) {
        assertThat(NoticeFor.event(event)).map(CallNoticeText::text).hasValue(words);
    }

    @Test
    void carriesWhatTheEventSays() {
        assertThat(NoticeFor.event(VIDEO.declined("No")))
                .map(CallNoticeText::notice)
                .hasValue(new CallNotice(981, CallNotice.Event.DECLINED, CallType.VIDEO, 2L, "No", null));
        assertThat(NoticeFor.event(VIDEO.ended(50)))
                .map(CallNoticeText::notice)
                .hasValue(new CallNotice(981, CallNotice.Event.ENDED, CallType.VIDEO, 1L, null, 50L));
        assertThat(NoticeFor.event(VIDEO.missed(CallEndReason.CANCELLED)))
                .map(CallNoticeText::notice)
                .hasValue(new CallNotice(981, CallNotice.Event.MISSED, CallType.VIDEO, 1L, "cancelled", null));
        assertThat(NoticeFor.event(VIDEO.missed(CallEndReason.NO_ANSWER)))
                .map(CallNoticeText::notice)
                .hasValue(new CallNotice(981, CallNotice.Event.MISSED, CallType.VIDEO, null, null, null));
    }

    @Test
    void isNotThereForWhatHappensWithinACall() {
        assertThat(NoticeFor.event(VIDEO.ringing())).isEmpty();
        assertThat(NoticeFor.event(VIDEO.updated())).isEmpty();
    }
}
