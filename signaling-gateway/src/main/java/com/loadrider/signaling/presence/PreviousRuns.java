package com.loadrider.signaling.presence;

import com.loadrider.events.GatewayId;
import com.loadrider.events.PresenceKey;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.consumer.RecordListener;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Deletes the presence records that an earlier run of this gateway left behind when it was killed. Records that the
/// earlier run deleted itself are skipped; Kafka keeps their tombstones for a while.
@Component
class PreviousRuns implements RecordListener {

    private final ThisGateway gateway;
    private final PresenceRecords records;
    private final PresenceSender sender;
    private final PresenceWorker worker;

    PreviousRuns(ThisGateway gateway, PresenceRecords records, PresenceSender sender, PresenceWorker worker) {
        this.gateway = gateway;
        this.records = records;
        this.sender = sender;
        this.worker = worker;
    }

    @Override
    public void rebuilt(List<DecodedRecord> state) {
        var left = new LinkedHashSet<PresenceKey>();
        for (DecodedRecord record : state) {
            switch (record) {
                case DecodedRecord.UserPresent(var presence) ->
                    left.add(keyOf(presence.userId(), presence.gatewayId()));
                case DecodedRecord.UserGone(long userId, String gatewayId) -> left.remove(keyOf(userId, gatewayId));
                case DecodedRecord.GatewayAlive(var heartbeat) -> left.add(keyOf(null, heartbeat.gatewayId()));
                case DecodedRecord.GatewayGone(String gatewayId) -> left.remove(keyOf(null, gatewayId));
                case DecodedRecord.TickReturned _ -> {}
                case DecodedRecord.CallState _,
                        DecodedRecord.CallsSeen _,
                        DecodedRecord.CallForgotten _,
                        DecodedRecord.CallHappened _,
                        DecodedRecord.MembersChanged _,
                        DecodedRecord.ConversationGone _,
                        DecodedRecord.MessageArrived _ -> {}
            }
        }
        left.removeIf(key -> !isOfPreviousRun(key));
        // The gateway's own record comes first: readers then drop all of its users, and the
        // other deletions only clean up.
        worker.execute(() -> left.stream()
                .sorted(Comparator.comparing(key -> key.userId() != null))
                .forEach(key -> sender.send(records.gone(key), () -> {})));
    }

    private boolean isOfPreviousRun(PresenceKey key) {
        return GatewayId.parse(key.gatewayId())
                .filter(run -> run.isFollowedBy(gateway.id()))
                .isPresent();
    }

    private static PresenceKey keyOf(@Nullable Long userId, String gatewayId) {
        return new PresenceKey(userId, gatewayId);
    }
}
