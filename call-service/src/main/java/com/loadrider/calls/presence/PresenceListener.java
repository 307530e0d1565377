package com.loadrider.calls.presence;

import com.loadrider.events.Topics;
import com.loadrider.service.kafka.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the presence table. The topic has one partition, so one instance at a time is the writer.
@Component
class PresenceListener {

    private final PresenceTable table;

    PresenceListener(PresenceTable table) {
        this.table = table;
    }

    /// The key says it all: `userId@gatewayId` for a user, `@gatewayId` for the gateway itself.
    @KafkaListener(topics = Topics.PRESENCE, groupId = "call-service-presence")
    @Transactional
    void read(ConsumerRecord<@Nullable String, byte @Nullable []> record) {
        String key = String.valueOf(record.key());
        int at = key.indexOf('@');
        if (at < 0) {
            throw new UnreadableRecordException("the key has no gateway", null);
        }
        boolean gone = record.value() == null;
        try {
            GatewayId gateway = GatewayId.parse(key.substring(at + 1));
            if (at == 0) {
                readGateway(key.substring(1), gateway, gone);
            } else {
                readUser(Long.parseLong(key.substring(0, at)), key.substring(at + 1), gone);
            }
        } catch (NumberFormatException malformed) {
            throw new UnreadableRecordException("the key is not a presence key", malformed);
        }
    }

    private void readGateway(String gatewayId, GatewayId gateway, boolean gone) {
        if (gone) {
            table.removeAllOf(gatewayId);
        } else {
            table.removeEarlierStartsOf(gateway);
        }
    }

    private void readUser(long userId, String gatewayId, boolean gone) {
        if (gone) {
            table.remove(userId, gatewayId);
        } else {
            table.add(userId, gatewayId);
        }
    }
}
