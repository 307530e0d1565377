package com.loadrider.signaling.presence;

import com.loadrider.signaling.feed.FeedListener;
import com.loadrider.signaling.feed.FeedRecord;
import com.loadrider.signaling.feed.PresenceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Withdraws what a former run of this gateway left behind when it was killed.
@Component
class FormerRuns implements FeedListener {

    private final ThisGateway gateway;
    private final PresenceRecords records;
    private final PresenceSender sender;
    private final PresenceWorker worker;

    FormerRuns(ThisGateway gateway, PresenceRecords records, PresenceSender sender, PresenceWorker worker) {
        this.gateway = gateway;
        this.records = records;
        this.sender = sender;
        this.worker = worker;
    }

    @Override
    public void rebuilt(List<FeedRecord> state) {
        worker.execute(() -> state.stream()
                .flatMap(record -> keyOfFormerRun(record).stream())
                .forEach(key -> sender.send(records.gone(key), () -> {})));
    }

    private Optional<PresenceKey> keyOfFormerRun(FeedRecord record) {
        PresenceKey key = switch (record) {
            case FeedRecord.UserPresent(var presence) -> new PresenceKey(presence.userId(), presence.gatewayId());
            case FeedRecord.GatewayAlive(var heartbeat) -> new PresenceKey(null, heartbeat.gatewayId());
            case FeedRecord.UserGone _,
                    FeedRecord.GatewayGone _,
                    FeedRecord.CallState _,
                    FeedRecord.CallForgotten _,
                    FeedRecord.CallHappened _,
                    FeedRecord.MessageArrived _ -> null;
        };
        return Optional.ofNullable(key)
                .filter(it -> GatewayId.parse(it.gatewayId())
                        .filter(run -> run.isFollowedBy(gateway.id()))
                        .isPresent());
    }
}
