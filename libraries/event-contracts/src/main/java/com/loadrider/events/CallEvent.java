package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change in the life of a call, the value of a record on `calls.events.v1`. The header `ce_type` of the record names
/// the kind of event; see [CallEventType].
public sealed interface CallEvent {

    /// The call after the change.
    CallSession call();

    /// The user who made the change; null for a timer or the service.
    @Nullable
    Long actorId();

    /// A user called another user, or started a group call.
    ///
    /// @param call the call after the change
    /// @param actorId the caller
    /// @param connectedDevices the device ids of the receiver's sockets; omitted in a group call, and in records of
    ///     earlier versions
    /// @param connectedUsers those whom a group call rings and who have a socket; omitted in a direct call
    record Initiated(
            CallSession call,
            @Nullable Long actorId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> connectedDevices,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ConnectedUser> connectedUsers)
            implements CallEvent {

        public Initiated {
            connectedDevices = connectedDevices == null ? null : List.copyOf(connectedDevices);
            connectedUsers = connectedUsers == null ? null : List.copyOf(connectedUsers);
        }

        /// Creates the event of a direct call.
        public Initiated(CallSession call, @Nullable Long actorId, @Nullable List<String> connectedDevices) {
            this(call, actorId, connectedDevices, null);
        }

        /// Creates an event that does not tell which devices are connected.
        public Initiated(CallSession call, @Nullable Long actorId) {
            this(call, actorId, null, null);
        }
    }

    /// A device of the receiver rings.
    ///
    /// @param call the call after the change
    /// @param actorId the receiver
    /// @param connectedDevices the device ids of the receiver's sockets; omitted in records of earlier versions
    record Ringing(
            CallSession call,
            @Nullable Long actorId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> connectedDevices)
            implements CallEvent {

        public Ringing {
            connectedDevices = connectedDevices == null ? null : List.copyOf(connectedDevices);
        }

        /// Creates an event that does not tell which devices are connected.
        public Ringing(CallSession call, @Nullable Long actorId) {
            this(call, actorId, null);
        }
    }

    /// The receiver accepted the call.
    ///
    /// @param call the call after the change
    /// @param actorId the receiver
    record Accepted(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The receiver declined the call.
    ///
    /// @param call the call after the change
    /// @param actorId the receiver
    /// @param reason the receiver's reason, plain text of at most 200 characters; omitted if there is none
    record Declined(
            CallSession call,
            @Nullable Long actorId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason)
            implements CallEvent {}

    /// An accepted call is over.
    ///
    /// @param call the call after the change
    /// @param actorId the user who ended the call; null for a timer or the service
    record Ended(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// A call ended before it was answered, for example because the ring time was over, or the caller cancelled
    /// it or lost the connection.
    ///
    /// @param call the call after the change
    /// @param actorId the user who ended the call; null for a timer or the service
    record Missed(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The receiver was in another call, so this call never rang.
    ///
    /// @param call the call after the change
    /// @param actorId the caller
    record Busy(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The microphone, camera, screen, quality, network or media state of a participant changed.
    ///
    /// @param call the call after the change
    /// @param actorId the participant
    record ParticipantUpdated(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The call has reached other devices of the receiver than before: one was connected or disconnected, has a
    /// notification, or alerts the user.
    ///
    /// @param call the call after the change
    /// @param actorId null
    /// @param connectedDevices the device ids of the receiver's sockets
    record ReachUpdated(CallSession call, @Nullable Long actorId, List<String> connectedDevices) implements CallEvent {

        public ReachUpdated {
            connectedDevices = List.copyOf(connectedDevices);
        }
    }

    /// A member joined a group call without being rung, after leaving or declining it, or from another own device.
    ///
    /// @param call the call after the change
    /// @param actorId who joined
    /// @param previousDeviceId the device that was in the call until now; omitted unless the user moved from one
    record Joined(
            CallSession call,
            @Nullable Long actorId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String previousDeviceId)
            implements CallEvent {}

    /// A participant left a group call, which goes on.
    ///
    /// @param call the call after the change
    /// @param actorId who left; null if the participant lost the connection
    /// @param userId who is no longer in the call
    record Left(CallSession call, @Nullable Long actorId, long userId) implements CallEvent {}

    /// A participant of a group call rings further members, or rings them again.
    ///
    /// @param call the call after the change
    /// @param actorId who invited
    /// @param userIds those who are rung now, or were found busy
    /// @param connectedUsers those of them who have a socket; omitted if that is not known
    record Invited(
            CallSession call,
            @Nullable Long actorId,
            List<Long> userIds,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ConnectedUser> connectedUsers)
            implements CallEvent {

        public Invited {
            userIds = List.copyOf(userIds);
            connectedUsers = connectedUsers == null ? null : List.copyOf(connectedUsers);
        }

        /// Creates an event that does not tell who is connected.
        public Invited(CallSession call, @Nullable Long actorId, List<Long> userIds) {
            this(call, actorId, userIds, null);
        }
    }

    /// A participant of a group call was removed by the host, or is no longer in the conversation.
    ///
    /// @param call the call after the change
    /// @param actorId the host; null if the participant left the conversation
    /// @param userId who was removed
    record Removed(CallSession call, @Nullable Long actorId, long userId) implements CallEvent {}
}
