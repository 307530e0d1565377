package com.loadrider.signaling.relay.link;

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

    /// Asks the gateway at an address to deliver a signal. Never waits; of signals to one address the order
    /// stays.
    ///
    /// @param address as that gateway's presence records name it, `host:port`
    /// @param id names the signal among this gateway's; the same when it is sent again
    /// @param userId who is to get it
    /// @param deviceId the one device that may have it; null for all
    /// @param payload the event's argument, JSON
    public CompletableFuture<LinkResult> send(
            String address, long id, long userId, @Nullable String deviceId, String payload) {
        if (!properties.isOn()) {
            return CompletableFuture.completedFuture(LinkResult.NOT_THERE);
        }
        return byAddress
                .computeIfAbsent(address, it -> new OutgoingLink(http, it, gatewayId, properties.secret()))
                .send(new LinkFrame(id, userId, deviceId, payload));
    }

    @Override
    public void destroy() {
        byAddress.values().forEach(OutgoingLink::close);
        http.shutdownNow();
    }
}
