package com.loadrider.calls.publication;

import com.loadrider.calls.call.CallChange;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.ConnectedUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Translates an internal change into the published event.
final class CallEventTranslator {

    private CallEventTranslator() {}

    /// @param connectedDevices the devices of the receiver of a direct call that are connected
    /// @param connectedUsers those whom a group call begins to ring and who are connected
    static CallEvent translate(
            CallSession call, CallChange change, List<String> connectedDevices, List<ConnectedUser> connectedUsers) {
        @Nullable Long actorId = change.actorId();
        return switch (change.kind()) {
            case INITIATED ->
                call.isGroup()
                        ? new CallEvent.Initiated(call, actorId, null, connectedUsers)
                        : new CallEvent.Initiated(call, actorId, connectedDevices);
            case RANG -> new CallEvent.Ringing(call, actorId, connectedDevices);
            case REACHED -> new CallEvent.ReachUpdated(call, actorId, connectedDevices);
            case ACCEPTED -> new CallEvent.Accepted(call, actorId);
            case DECLINED -> new CallEvent.Declined(call, actorId, change.reason());
            case ENDED -> new CallEvent.Ended(call, actorId);
            case MISSED -> new CallEvent.Missed(call, actorId);
            case FOUND_BUSY -> new CallEvent.Busy(call, actorId);
            case JOINED -> new CallEvent.Joined(call, actorId, null);
            case MOVED -> new CallEvent.Joined(call, actorId, change.previousDeviceId());
            case LEFT -> new CallEvent.Left(call, actorId, change.userIds().getFirst());
            case INVITED -> new CallEvent.Invited(call, actorId, change.userIds(), connectedUsers);
            case REMOVED ->
                new CallEvent.Removed(call, actorId, change.userIds().getFirst());
            case PARTICIPANT_UPDATED, MEDIA_ARRIVED -> new CallEvent.ParticipantUpdated(call, actorId);
        };
    }
}
