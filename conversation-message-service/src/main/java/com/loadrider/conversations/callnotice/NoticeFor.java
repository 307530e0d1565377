package com.loadrider.conversations.callnotice;

import com.loadrider.conversations.message.CallNoticeText;
import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallNotice.Event;
import com.loadrider.events.CallSession;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Creates the notice of an event.
final class NoticeFor {

    private NoticeFor() {}

    /// Returns the notice of an event; empty for events during a call, which have none.
    static Optional<CallNoticeText> event(CallEvent event) {
        return event.call().isGroup() ? GroupNoticeFor.event(event) : direct(event);
    }

    private static Optional<CallNoticeText> direct(CallEvent event) {
        return switch (event) {
            case CallEvent.Initiated it -> Optional.of(plain(it, Event.INITIATED, NoticeTexts.started(type(it))));
            case CallEvent.Accepted it -> Optional.of(plain(it, Event.ACCEPTED, NoticeTexts.ACCEPTED));
            case CallEvent.Declined it ->
                Optional.of(notice(it, Event.DECLINED, it.reason(), null, NoticeTexts.declined(it.reason())));
            case CallEvent.Ended it -> Optional.of(ended(it));
            case CallEvent.Missed it -> Optional.of(missed(it));
            case CallEvent.Busy it -> Optional.of(plain(it, Event.BUSY, NoticeTexts.busy(type(it))));
            case CallEvent.Ringing _,
                    CallEvent.ParticipantUpdated _,
                    CallEvent.ReachUpdated _,
                    CallEvent.Joined _,
                    CallEvent.Left _,
                    CallEvent.Invited _,
                    CallEvent.Removed _ -> Optional.empty();
        };
    }

    private static CallNoticeText ended(CallEvent.Ended event) {
        long seconds = secondsOf(event.call());
        return notice(event, Event.ENDED, null, seconds, NoticeTexts.ended(seconds));
    }

    /// Returns how long a call that ended took.
    static long secondsOf(CallSession call) {
        Long seconds = call.duration();
        if (seconds == null) {
            throw new UnreadableRecordException("a call that ended has no duration", null);
        }
        return seconds;
    }

    private static CallNoticeText missed(CallEvent.Missed event) {
        return event.call().endReason() == CallEndReason.CANCELLED
                ? notice(event, Event.MISSED, "cancelled", null, NoticeTexts.cancelled(type(event)))
                : plain(event, Event.MISSED, NoticeTexts.missed(type(event)));
    }

    private static CallNoticeText plain(CallEvent event, Event kind, String text) {
        return notice(event, kind, null, null, text);
    }

    private static CallNoticeText notice(
            CallEvent event, Event kind, @Nullable String reason, @Nullable Long seconds, String text) {
        CallSession call = event.call();
        return new CallNoticeText(
                new CallNotice(call.callSessionId(), kind, type(event), event.actorId(), reason, seconds), text);
    }

    private static com.loadrider.events.CallType type(CallEvent event) {
        return event.call().callType();
    }
}
