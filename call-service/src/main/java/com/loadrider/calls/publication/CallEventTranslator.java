package com.loadrider.calls.publication;

import com.loadrider.calls.call.CallChange;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import org.jspecify.annotations.Nullable;

/// Translates an internal change into the published event.
final class CallEventTranslator {

    private CallEventTranslator() {}

    static CallEvent translate(CallSession call, CallChange change) {
        @Nullable Long actorId = change.actorId();
        return switch (change.kind()) {
            case INITIATED -> new CallEvent.Initiated(call, actorId);
            case RANG -> new CallEvent.Ringing(call, actorId);
            case ACCEPTED -> new CallEvent.Accepted(call, actorId);
            case DECLINED -> new CallEvent.Declined(call, actorId, change.reason());
            case ENDED -> new CallEvent.Ended(call, actorId);
            case MISSED -> new CallEvent.Missed(call, actorId);
            case FOUND_BUSY -> new CallEvent.Busy(call, actorId);
            case PARTICIPANT_UPDATED, MEDIA_ARRIVED -> new CallEvent.ParticipantUpdated(call, actorId);
        };
    }
}
