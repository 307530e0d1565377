package com.loadrider.signaling.delivery;

import com.loadrider.events.CallEvent;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.consumer.ViewsReady;
import com.loadrider.signaling.memberview.MemberView;
import com.loadrider.signaling.presence.PresenceView;
import com.loadrider.signaling.session.SessionLimits;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.socketio.engineio.EngineLimits;
import com.loadrider.socketio.engineio.Timers;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The parts that announce records to the sockets of a gateway.
final class Announcing implements AutoCloseable {

    final CallView calls = new CallView();
    final MemberView members = new MemberView();
    final Payloads payloads = new Payloads(JsonMapper.shared());
    final SnapshotSender snapshots;
    final Broadcaster broadcaster;
    private final Timers timers = new Timers();

    Announcing(SessionRegistry sessions) {
        var sockets = new CallSockets(sessions);
        var rings = new Rings(sockets, calls, new RingTime(InstantSource.system()), payloads);
        var serverInfos = new ServerInfos(new SessionLimits(20, 100, 10), EngineLimits.DEFAULTS);
        snapshots = new SnapshotSender(
                new ViewsReady(),
                new Snapshots(calls, new JoinableCalls(calls, members), rings, payloads, serverInfos),
                sessions);
        var bystanders = new Bystanders(calls, members, sockets, payloads, new UpdatePace(snapshots, timers));
        broadcaster = new Broadcaster(
                new Views(calls, members, new PresenceView()),
                calls,
                new CallAnnouncements(
                        sessions,
                        new DirectAnnouncements(sockets, rings, payloads),
                        new GroupAnnouncements(sockets, rings, bystanders, payloads),
                        payloads),
                new MessageAnnouncements(sessions, payloads),
                snapshots);
    }

    /// Publishes events in one batch.
    void publish(CallEvent... events) {
        broadcaster.changed(Arrays.stream(events)
                .<DecodedRecord>map(it -> new DecodedRecord.CallHappened(it, null))
                .toList());
    }

    /// Publishes other records.
    void publish(DecodedRecord... records) {
        broadcaster.changed(List.of(records));
    }

    @Override
    public void close() {
        timers.close();
    }
}
