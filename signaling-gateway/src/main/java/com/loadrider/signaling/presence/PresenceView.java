package com.loadrider.signaling.presence;

import com.loadrider.events.GatewayId;
import com.loadrider.events.Presence;
import com.loadrider.signaling.consumer.DecodedRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which gateways have sockets of which users, from the presence records. Only the latest run of each gateway counts,
/// and only while its lease holds. Only the consumer thread writes; any thread may read.
@Component
public class PresenceView {

    private final Map<Long, List<Presence>> byUser = new ConcurrentHashMap<>();
    private final Map<String, GatewayId> latestRuns = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Leases leases = new Leases();
    private final AtomicLong revision = new AtomicLong();

    /// Increases with every change of a user's gateways, right after it.
    public long revision() {
        return revision.get();
    }

    /// The gateways at which the user has sockets; empty if there are none.
    public List<Presence> of(long userId) {
        return byUser.getOrDefault(userId, List.of());
    }

    /// Completes when the user next appears at a gateway. All callers share the future. A caller whose wait
    /// times out completes it for the others too; they look up the presence and ask again.
    public CompletableFuture<Void> nextChangeOf(long userId) {
        CompletableFuture<Void> change = awaited.computeIfAbsent(userId, _ -> new CompletableFuture<>());
        var _ = change.whenComplete((_, _) -> awaited.remove(userId, change));
        return change;
    }

    /// Applies one record. Records that are not about presence are ignored.
    public void apply(DecodedRecord record) {
        switch (record) {
            case DecodedRecord.UserPresent(Presence presence) -> {
                if (isOfLatestRun(presence.gatewayId())) {
                    leases.seen(presence.gatewayId());
                    replace(presence.userId(), presence.gatewayId(), presence);
                }
            }
            case DecodedRecord.UserGone(long userId, String gatewayId) -> replace(userId, gatewayId, null);
            case DecodedRecord.GatewayAlive(var heartbeat) -> {
                if (isOfLatestRun(heartbeat.gatewayId())) {
                    leases.renew(heartbeat.gatewayId());
                }
            }
            case DecodedRecord.TickReturned() -> leases.tick(System.nanoTime()).forEach(this::removeAllOf);
            case DecodedRecord.GatewayGone(String gatewayId) -> removeAllOf(gatewayId);
            case DecodedRecord.CallState _,
                    DecodedRecord.CallsSeen _,
                    DecodedRecord.CallForgotten _,
                    DecodedRecord.CallHappened _,
                    DecodedRecord.MembersChanged _,
                    DecodedRecord.ConversationGone _,
                    DecodedRecord.MessageArrived _ -> {}
        }
    }

    /// Replaces all users by those of these records.
    public void replaceBy(Collection<DecodedRecord> records) {
        byUser.clear();
        revision.incrementAndGet();
        records.forEach(this::apply);
    }

    /// Remembers a later run of the gateway and drops the records of the run before it.
    private boolean isOfLatestRun(String gatewayId) {
        GatewayId run = GatewayId.parse(gatewayId).orElseGet(() -> new GatewayId(gatewayId, 0));
        GatewayId known = latestRuns.get(run.name());
        if (known != null && run.isFollowedBy(known)) {
            return false;
        }
        latestRuns.put(run.name(), run);
        if (known != null && known.isFollowedBy(run)) {
            removeAllOf(known.toString());
        }
        return true;
    }

    private void removeAllOf(String gatewayId) {
        leases.ended(gatewayId);
        Set.copyOf(byUser.keySet()).forEach(userId -> replace(userId, gatewayId, null));
    }

    private void replace(long userId, String gatewayId, @Nullable Presence presence) {
        byUser.compute(userId, (_, before) -> {
            var after = new ArrayList<Presence>(before == null ? List.of() : before);
            after.removeIf(it -> it.gatewayId().equals(gatewayId));
            if (presence != null) {
                after.add(presence);
            }
            return after.isEmpty() ? null : List.copyOf(after);
        });
        revision.incrementAndGet();
        CompletableFuture<Void> change = presence == null ? null : awaited.get(userId);
        if (change != null) {
            change.complete(null);
        }
    }
}
