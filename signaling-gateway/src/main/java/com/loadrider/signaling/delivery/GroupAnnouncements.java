package com.loadrider.signaling.delivery;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.signaling.callview.CallChange;
import com.loadrider.signaling.session.ClientSession;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Announces changes of group calls. Each change reaches all whom the call concerned before or concerns now: as an
/// event of its own, as a ring, or else as `call_status_update`. The end reaches every member of the conversation.
@Component
class GroupAnnouncements {

    private final CallSockets sockets;
    private final Rings rings;
    private final Bystanders bystanders;
    private final Payloads payloads;

    GroupAnnouncements(CallSockets sockets, Rings rings, Bystanders bystanders, Payloads payloads) {
        this.sockets = sockets;
        this.rings = rings;
        this.bystanders = bystanders;
        this.payloads = payloads;
    }

    void announce(CallEvent event, CallChange change) {
        CallSession call = change.call();
        var told = new HashSet<>(tellSpecially(event, change));
        if (call.status().isTerminal()) {
            CallSockets.tell(sockets.of(call, bystanders.andParticipants(call)), () -> payloads.ended(call));
            return;
        }
        Set<Long> parties = change.parties();
        parties.stream().filter(change::beginsToRing).forEach(user -> told.addAll(rings.ring(call, user)));
        tell(call, parties, it -> !told.contains(it));
        if (change.movesPeople()) {
            bystanders.update(call.callSessionId(), parties);
        }
    }

    /// The members of a conversation have changed.
    void membersChanged(long conversationId) {
        bystanders.membersChanged(conversationId);
    }

    /// Sends the events that only some get.
    ///
    /// @return the sockets that need no further event
    private Collection<ClientSession> tellSpecially(CallEvent event, CallChange change) {
        CallSession call = change.call();
        return switch (event) {
            // As in a direct call, the answer to the request tells the device that started the call.
            case CallEvent.Initiated _ ->
                sockets.of(call, call.callerId()).stream()
                        .filter(it -> call.isServedBy(call.callerId(), it.deviceId()))
                        .toList();
            case CallEvent.Accepted accepted -> joined(call, accepted.actorId(), null);
            case CallEvent.Joined joined -> joined(call, joined.actorId(), joined.previousDeviceId());
            case CallEvent.Declined declined -> declined(declined, change);
            case CallEvent.Ringing _,
                    CallEvent.ReachUpdated _,
                    CallEvent.ParticipantUpdated _,
                    CallEvent.Left _,
                    CallEvent.Invited _,
                    CallEvent.Removed _,
                    CallEvent.Ended _,
                    CallEvent.Missed _,
                    CallEvent.Busy _ -> List.of();
        };
    }

    private Collection<ClientSession> joined(CallSession call, @Nullable Long joiner, @Nullable String previousDevice) {
        if (joiner == null) {
            return List.of();
        }
        Predicate<ClientSession> joins = it -> call.isServedBy(joiner, it.deviceId());
        Predicate<ClientSession> isLeft = it -> previousDevice != null && previousDevice.equals(it.deviceId());
        List<ClientSession> own = sockets.of(call, joiner);
        Stream<ClientSession> starter =
                isFirst(call, joiner) ? sockets.of(call, call.callerId()).stream() : Stream.of();
        List<ClientSession> accepted =
                Stream.concat(own.stream().filter(joins), starter).toList();
        CallSockets.tell(accepted, () -> payloads.accepted(call));
        CallSockets.tell(own.stream().filter(joins.negate().and(isLeft)).toList(), () -> payloads.moved(call));
        CallSockets.tell(
                own.stream().filter(joins.negate().and(isLeft.negate())).toList(),
                () -> payloads.answeredElsewhere(call));
        return Stream.concat(own.stream(), accepted.stream()).toList();
    }

    /// Whether nobody but the starter was in the call before.
    private static boolean isFirst(CallSession call, long joiner) {
        Instant start = call.startTime();
        Optional<Instant> joinedAt = call.participant(joiner).map(CallParticipant::joinedAt);
        return joiner != call.callerId()
                && start != null
                && joinedAt.filter(start::equals).isPresent();
    }

    private Collection<ClientSession> declined(CallEvent.Declined declined, CallChange change) {
        CallSession call = change.call();
        Predicate<Long> isIn = it -> call.hasJoined(it)
                || (change.before() != null && change.before().hasJoined(it));
        Predicate<Long> isActor = it -> it.equals(declined.actorId());
        List<Long> users = change.parties().stream().filter(isIn.or(isActor)).toList();
        return CallSockets.tell(sockets.of(call, users), () -> payloads.declined(call, declined.reason()));
    }

    private void tell(CallSession call, Collection<Long> userIds, Predicate<ClientSession> which) {
        List<ClientSession> some =
                sockets.of(call, userIds).stream().filter(which).toList();
        CallSockets.tell(some, () -> payloads.statusUpdate(call, call.callerId()));
    }
}
