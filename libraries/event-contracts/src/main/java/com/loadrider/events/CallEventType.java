package com.loadrider.events;

import java.util.Arrays;
import java.util.Optional;

/// The name of each [CallEvent] in the header `ce_type`. Names never change and are never reused.
public enum CallEventType {
    /// [CallEvent.Initiated]
    INITIATED("call.initiated", CallEvent.Initiated.class),
    /// [CallEvent.Ringing]
    RINGING("call.ringing", CallEvent.Ringing.class),
    /// [CallEvent.Accepted]
    ACCEPTED("call.accepted", CallEvent.Accepted.class),
    /// [CallEvent.Declined]
    DECLINED("call.declined", CallEvent.Declined.class),
    /// [CallEvent.Ended]
    ENDED("call.ended", CallEvent.Ended.class),
    /// [CallEvent.Missed]
    MISSED("call.missed", CallEvent.Missed.class),
    /// [CallEvent.Busy]
    BUSY("call.busy", CallEvent.Busy.class),
    /// [CallEvent.ParticipantUpdated]
    PARTICIPANT_UPDATED("call.participant_updated", CallEvent.ParticipantUpdated.class),
    /// [CallEvent.ReachUpdated]
    REACH_UPDATED("call.reach_updated", CallEvent.ReachUpdated.class),
    /// [CallEvent.Joined]
    JOINED("call.joined", CallEvent.Joined.class),
    /// [CallEvent.Left]
    LEFT("call.left", CallEvent.Left.class),
    /// [CallEvent.Invited]
    INVITED("call.invited", CallEvent.Invited.class),
    /// [CallEvent.Removed]
    REMOVED("call.removed", CallEvent.Removed.class);

    private final String wireName;
    private final Class<? extends CallEvent> eventClass;

    CallEventType(String wireName, Class<? extends CallEvent> eventClass) {
        this.wireName = wireName;
        this.eventClass = eventClass;
    }

    /// Returns the `ce_type`, e.g. `call.initiated`.
    public String wireName() {
        return wireName;
    }

    /// Returns the record class of the value.
    public Class<? extends CallEvent> eventClass() {
        return eventClass;
    }

    /// Returns the type of an event.
    public static CallEventType of(CallEvent event) {
        return switch (event) {
            case CallEvent.Initiated _ -> INITIATED;
            case CallEvent.Ringing _ -> RINGING;
            case CallEvent.Accepted _ -> ACCEPTED;
            case CallEvent.Declined _ -> DECLINED;
            case CallEvent.Ended _ -> ENDED;
            case CallEvent.Missed _ -> MISSED;
            case CallEvent.Busy _ -> BUSY;
            case CallEvent.ParticipantUpdated _ -> PARTICIPANT_UPDATED;
            case CallEvent.ReachUpdated _ -> REACH_UPDATED;
            case CallEvent.Joined _ -> JOINED;
            case CallEvent.Left _ -> LEFT;
            case CallEvent.Invited _ -> INVITED;
            case CallEvent.Removed _ -> REMOVED;
        };
    }

    /// Returns the type with the given `ce_type`; empty if this version does not know it.
    public static Optional<CallEventType> named(String wireName) {
        return Arrays.stream(values())
                .filter(it -> it.wireName.equals(wireName))
                .findFirst();
    }
}
