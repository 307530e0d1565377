package com.loadrider.signaling.relay;

import com.loadrider.events.Presence;
import com.loadrider.signaling.link.LinkResult;
import com.loadrider.signaling.link.Links;
import com.loadrider.signaling.presence.PresenceView;
import com.loadrider.signaling.presence.ThisGateway;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes one attempt to reach a recipient: directly for sockets of this gateway, over links for sockets of others.
@Component
class Route {

    /// The outcome of one attempt.
    enum Outcome {
        /// A socket took the signal.
        DELIVERED,
        /// No gateway is known to have a socket of the recipient.
        OFFLINE,
        /// The gateways that should have a socket of the recipient do not.
        STALE_PRESENCE,
        /// A gateway that should have a socket of the recipient cannot be reached.
        LINK_FAILED
    }

    private static final CompletableFuture<Outcome> HERE = CompletableFuture.completedFuture(Outcome.DELIVERED);
    private static final CompletableFuture<Outcome> OFFLINE = CompletableFuture.completedFuture(Outcome.OFFLINE);

    private final LocalSockets here;
    private final PresenceView presence;
    private final Links links;
    private final String self;

    Route(LocalSockets here, PresenceView presence, Links links, ThisGateway gateway) {
        this.here = here;
        this.presence = presence;
        this.links = links;
        this.self = gateway.id().toString();
    }

    /// Tries once. Never blocks.
    CompletableFuture<Outcome> attempt(Delivery delivery) {
        List<CompletableFuture<LinkResult>> elsewhere = presence.of(delivery.toUserId()).stream()
                .filter(it -> !it.gatewayId().equals(self) && mayHave(it, delivery.deviceId()))
                .map(it -> links.send(
                        it.address(), delivery.id(), delivery.toUserId(), delivery.deviceId(), delivery.payload()))
                .toList();
        if (here.deliver(delivery.toUserId(), delivery.deviceId(), delivery.payload())) {
            return HERE;
        }
        if (elsewhere.isEmpty()) {
            return OFFLINE;
        }
        return CompletableFuture.allOf(elsewhere.toArray(CompletableFuture[]::new))
                .thenApply(_ -> best(elsewhere));
    }

    /// Whether the gateway may have a socket of the device; null for any device.
    static boolean mayHave(Presence there, @Nullable String deviceId) {
        return deviceId == null || there.devices().contains(deviceId);
    }

    private static Outcome best(List<CompletableFuture<LinkResult>> results) {
        var outcome = Outcome.STALE_PRESENCE;
        for (CompletableFuture<LinkResult> result : results) {
            switch (result.join()) {
                case DELIVERED -> {
                    return Outcome.DELIVERED;
                }
                case UNACKNOWLEDGED -> outcome = Outcome.LINK_FAILED;
                case NO_SOCKET -> {}
            }
        }
        return outcome;
    }
}
