package com.loadrider.conversations.callnotice;

import com.loadrider.conversations.message.CallNoticeText;
import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallNotice.Event;
import com.loadrider.events.CallSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Creates the notice of an event of a group call. Only its start and its end have one: who joins and leaves is shown
/// while the call is on.
final class GroupNoticeFor {

    private GroupNoticeFor() {}

    /// Returns the notice of an event; empty for events during a call.
    static Optional<CallNoticeText> event(CallEvent event) {
        CallSession call = event.call();
        return switch (call.status()) {
            case INITIATING, RINGING, CONNECTED ->
                event instanceof CallEvent.Initiated ? Optional.of(started(event)) : Optional.empty();
            case ENDED -> Optional.of(ended(event));
            // Nobody came, for whatever reason.
            case MISSED, DECLINED, BUSY -> Optional.of(missed(event));
        };
    }

    private static CallNoticeText started(CallEvent event) {
        CallSession call = event.call();
        return notice(event, Event.INITIATED, null, null, null, NoticeTexts.groupStarted(call.callType()));
    }

    private static CallNoticeText ended(CallEvent event) {
        CallSession call = event.call();
        long seconds = NoticeFor.secondsOf(call);
        int people = (int)
                call.participants().stream().filter(it -> it.joinedAt() != null).count();
        return notice(
                event, Event.ENDED, null, seconds, people, NoticeTexts.groupEnded(call.callType(), seconds, people));
    }

    private static CallNoticeText missed(CallEvent event) {
        CallSession call = event.call();
        String reason = call.endReason() == CallEndReason.CANCELLED ? "cancelled" : null;
        return notice(event, Event.MISSED, reason, null, null, NoticeTexts.groupMissed(call.callType()));
    }

    private static CallNoticeText notice(
            CallEvent event,
            Event kind,
            @Nullable String reason,
            @Nullable Long seconds,
            @Nullable Integer people,
            String text) {
        CallSession call = event.call();
        var notice = new CallNotice(
                call.callSessionId(), kind, call.callType(), event.actorId(), reason, seconds, CallMode.GROUP, people);
        return new CallNoticeText(notice, text);
    }
}
