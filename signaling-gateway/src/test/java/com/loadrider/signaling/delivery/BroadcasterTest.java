package com.loadrider.signaling.delivery;

import static com.loadrider.signaling.session.TestSocket.emitted;
import static com.loadrider.signaling.session.TestSocket.session;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallStatus;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.session.TestSocket;
import com.loadrider.socketio.OutgoingEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BroadcasterTest {

    private final CallFixture call = new CallFixture();
    private final ClientSession receiver = session(call.receiver, null);
    private final SessionRegistry sessions = TestSocket.registryOf(receiver);
    private final Announcing parts = new Announcing(sessions);
    private final CallView view = parts.calls;
    private final SnapshotSender snapshots = parts.snapshots;
    private final Broadcaster announcer = parts.broadcaster;

    private final DecodedRecord initiated =
            new DecodedRecord.CallHappened(new CallEvent.Initiated(call.initiating(), call.caller), null);
    private final DecodedRecord missed = new DecodedRecord.CallHappened(
            new CallEvent.Missed(call.over(CallStatus.MISSED, CallEndReason.CANCELLED), call.caller), null);

    @AfterEach
    void stopTimers() {
        parts.close();
    }

    @Test
    void ringsNothingThatIsOverByTheEndOfTheBatch() {
        announcer.changed(List.of(initiated, missed));

        assertThat(names(receiver)).containsExactly("call_ended");
    }

    @Test
    void ringsBeforeTheEndIsKnown() {
        announcer.changed(List.of(initiated));
        announcer.changed(List.of(missed));

        assertThat(names(receiver)).containsExactly("call_incoming", "call_ended");
    }

    @Test
    void announcesARecordThatCameTwiceOnce() {
        announcer.changed(List.of(initiated, initiated));
        announcer.changed(List.of(initiated));

        assertThat(names(receiver)).containsExactly("call_incoming");
    }

    @Test
    void announcesWhatTheViewKnewFirstFromElsewhere() {
        view.update(call.connected());

        announcer.changed(List.of(
                new DecodedRecord.CallState(call.connected()),
                new DecodedRecord.CallHappened(new CallEvent.Accepted(call.connected(), call.receiver), null)));

        assertThat(names(receiver)).containsExactly("call_accepted");
    }

    @Test
    void tellsAllDevicesOfAUserWhichMissedCallsItHasSeen() {
        announcer.changed(List.of(
                new DecodedRecord.CallsSeen(new MissedCallsSeen(call.receiver, call.conversation, call.id)),
                new DecodedRecord.CallsSeen(new MissedCallsSeen(call.caller, call.conversation, call.id))));

        assertThat(names(receiver)).containsExactly("missed_calls_seen");
        assertThat(view.find(call.id)).isEmpty();
    }

    @Test
    void tellsEverybodyAnewAfterARebuild() {
        announcer.rebuilt(List.of(new DecodedRecord.CallState(call.ringing())));

        assertThat(names(receiver)).containsExactly("server_info", "call_incoming");
        announcer.changed(List.of(initiated));
        assertThat(names(receiver)).hasSize(2);
    }

    @Test
    void registersBeforeItGreets() {
        var late = session(call.receiver, "late");
        announcer.changed(List.of(initiated));

        snapshots.registerAndSend(late, () -> {
            assertThat(names(late)).isEmpty();
            return true;
        });

        assertThat(names(late)).containsExactly("server_info", "call_incoming");
    }

    private static List<String> names(ClientSession session) {
        return emitted(session).stream().map(OutgoingEvent::name).toList();
    }
}
