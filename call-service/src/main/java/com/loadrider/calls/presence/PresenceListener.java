package com.loadrider.calls.presence;

import com.loadrider.events.GatewayId;
import com.loadrider.events.Presence;
import com.loadrider.events.PresenceKey;
import com.loadrider.events.PresenceTick;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Updates the presence tables from Kafka. The topic has one partition, so only one instance writes at a time.
@Component
class PresenceListener {

    /// The id of the listener container.
    static final String ID = "presence";

    private final GatewayTable gateways;
    private final UserConnections users;
    private final PresenceTicks ticks;
    private final RecordReader reader;
    private final TransactionTemplate transaction;

    PresenceListener(
            GatewayTable gateways,
            UserConnections users,
            PresenceTicks ticks,
            RecordReader reader,
            TransactionTemplate transaction) {
        this.gateways = gateways;
        this.users = users;
        this.ticks = ticks;
        this.reader = reader;
        this.transaction = transaction;
    }

    /// Applies a batch in one transaction. A gateway that starts or stops writes one record per user, and new
    /// connections wait behind them, so batches must be fast. If a batch fails, each record gets its own
    /// transaction, to find the faulty one.
    @KafkaListener(
            id = ID,
            idIsGroup = false,
            topics = Topics.PRESENCE,
            groupId = "call-service-presence",
            batch = "true")
    void read(List<ConsumerRecord<String, byte @Nullable []>> records) {
        try {
            transaction.executeWithoutResult(_ -> records.forEach(this::read));
        } catch (RuntimeException someFailed) {
            for (int i = 0; i < records.size(); i++) {
                readAlone(records.get(i), i);
            }
        }
    }

    private void readAlone(ConsumerRecord<String, byte @Nullable []> record, int index) {
        try {
            transaction.executeWithoutResult(_ -> read(record));
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("record failed", failure, index);
        }
    }

    private void read(ConsumerRecord<String, byte @Nullable []> record) {
        if (PresenceTick.KEY.equals(record.key())) {
            ticks.returned();
            return;
        }
        PresenceKey key = PresenceKey.parse(record.key())
                .orElseThrow(() -> new UnreadableRecordException("the key is not userId@gatewayId", null));
        if (key.userId() == null) {
            readGateway(key.gatewayId(), record.value() == null);
        } else {
            readUser(key.userId(), key.gatewayId(), record);
        }
    }

    private void readGateway(String gatewayId, boolean gone) {
        if (gone) {
            gateways.remove(gatewayId);
            return;
        }
        gateways.removeEarlierStartsOf(GatewayId.parse(gatewayId)
                .orElseThrow(() -> new UnreadableRecordException("the gateway id does not end in a number", null)));
        gateways.recordHeartbeat(gatewayId);
    }

    private void readUser(long userId, String gatewayId, ConsumerRecord<String, byte @Nullable []> record) {
        if (record.value() == null) {
            users.remove(userId, gatewayId);
        } else {
            users.put(userId, gatewayId, reader.value(record, Presence.class).devices());
        }
    }
}
