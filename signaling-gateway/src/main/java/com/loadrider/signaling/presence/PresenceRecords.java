package com.loadrider.signaling.presence;

import com.loadrider.events.GatewayHeartbeat;
import com.loadrider.events.Presence;
import com.loadrider.events.PresenceKey;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.CloudEvents;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Builds the records of `presence.state.v1`.
@Component
class PresenceRecords {

    private final ThisGateway gateway;
    private final JsonMapper json;
    private final InstantSource clock;

    PresenceRecords(ThisGateway gateway, JsonMapper json, InstantSource clock) {
        this.gateway = gateway;
        this.json = json;
        this.clock = clock;
    }

    ProducerRecord<String, byte @Nullable []> heartbeat() {
        String id = gateway.id().toString();
        return record(
                new PresenceKey(null, id), GatewayHeartbeat.TYPE, new GatewayHeartbeat(id, gateway.linkAddress()));
    }

    ProducerRecord<String, byte @Nullable []> online(Presence presence) {
        return record(new PresenceKey(presence.userId(), presence.gatewayId()), Presence.TYPE, presence);
    }

    ProducerRecord<String, byte @Nullable []> gone(PresenceKey key) {
        return record(key, key.userId() == null ? GatewayHeartbeat.TYPE : Presence.TYPE, null);
    }

    private ProducerRecord<String, byte @Nullable []> record(PresenceKey key, String type, @Nullable Object value) {
        return new ProducerRecord<>(
                Topics.PRESENCE,
                0,
                key.toString(),
                value == null ? null : json.writeValueAsBytes(value),
                CloudEvents.headers(
                        UUID.randomUUID(), type, "/signaling-gateway", key.toString(), clock.instant(), null));
    }
}
