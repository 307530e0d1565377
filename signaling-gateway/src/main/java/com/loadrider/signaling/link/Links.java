package com.loadrider.signaling.link;

import com.loadrider.signaling.presence.ThisGateway;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The links from this gateway to others.
@Component
@EnableConfigurationProperties(LinkProperties.class)
public class Links implements DisposableBean {

    private final LinkProperties properties;
    private final String gatewayId;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, OutgoingLink> byAddress = new ConcurrentHashMap<>();

    Links(LinkProperties properties, ThisGateway gateway) {
        this.properties = properties;
        this.gatewayId = gateway.id().toString();
    }

    /// Asks the gateway at an address to deliver a signal. Never blocks. Signals to one address keep their order.
    ///
    /// @param address `host:port` from that gateway's presence records
    /// @param id identifies the signal among those of this gateway; a repeated signal keeps its id
    /// @param userId the recipient
    /// @param deviceId the only device that may receive it; null for all devices
    /// @param payload the argument of the event, JSON
    public CompletableFuture<LinkResult> send(
            String address, long id, long userId, @Nullable String deviceId, String payload) {
        if (!properties.isOn()) {
            return CompletableFuture.completedFuture(LinkResult.NO_SOCKET);
        }
        return byAddress
                .computeIfAbsent(address, it -> new OutgoingLink(http, it, gatewayId, properties.secrets()))
                .send(new LinkFrame(id, userId, deviceId, payload));
    }

    @Override
    public void destroy() {
        byAddress.values().forEach(OutgoingLink::close);
        http.shutdownNow();
    }
}
