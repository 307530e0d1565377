package com.loadrider.signaling.consumer;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallSession;
import com.loadrider.events.ConversationMembers;
import com.loadrider.events.GatewayHeartbeat;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Presence;
import com.loadrider.events.PresenceKey;
import com.loadrider.events.PresenceTick;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.CloudEvents;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.UnreadableRecordException;
import com.loadrider.signaling.memberview.Members;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Decodes the records of all topics. Unreadable records and records of unknown types are counted and skipped. They are
/// not sent to a dead letter topic, because this consumer has no group.
@Component
class RecordDecoder {

    private static final Logger log = LoggerFactory.getLogger(RecordDecoder.class);
    private static final String UNREADABLE = "unreadable";
    private static final String UNKNOWN_TYPE = "unknown-type";

    private static final List<String> TOPICS = List.of(
            Topics.CALL_STATE, Topics.CALL_EVENTS, Topics.CONVERSATION_MEMBERS, Topics.MESSAGES, Topics.PRESENCE);

    private final RecordReader reader;
    private final MeterRegistry meters;

    RecordDecoder(RecordReader reader, MeterRegistry meters) {
        this.reader = reader;
        this.meters = meters;
        for (String topic : TOPICS) {
            skipped(topic, UNREADABLE);
            skipped(topic, UNKNOWN_TYPE);
        }
    }

    List<DecodedRecord> decode(ConsumerRecords<String, byte @Nullable []> records) {
        var decoded = new ArrayList<DecodedRecord>(records.count());
        for (ConsumerRecord<String, byte @Nullable []> record : records) {
            decode(record).ifPresent(decoded::add);
        }
        return decoded;
    }

    Optional<DecodedRecord> decode(ConsumerRecord<String, byte @Nullable []> record) {
        try {
            return switch (record.topic()) {
                case Topics.CALL_STATE -> Optional.of(callState(record));
                case Topics.CALL_EVENTS -> callEvent(record);
                case Topics.CONVERSATION_MEMBERS -> Optional.of(members(record));
                case Topics.MESSAGES -> message(record);
                case Topics.PRESENCE -> presence(record);
                default -> Optional.empty();
            };
        } catch (UnreadableRecordException unreadable) {
            skipped(record.topic(), UNREADABLE).increment();
            log.warn(
                    "Skipped {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getMessage());
            return Optional.empty();
        }
    }

    private DecodedRecord callState(ConsumerRecord<String, byte @Nullable []> record) {
        long id = reader.numericKey(record);
        if (record.value() == null) {
            return new DecodedRecord.CallForgotten(id);
        }
        CallSession call = reader.value(record, CallSession.class);
        require(call.callSessionId() == id, "the key is not that of the call");
        return new DecodedRecord.CallState(call);
    }

    private DecodedRecord members(ConsumerRecord<String, byte @Nullable []> record) {
        long id = reader.numericKey(record);
        if (record.value() == null) {
            return new DecodedRecord.ConversationGone(id);
        }
        ConversationMembers members = reader.value(record, ConversationMembers.class);
        require(members.conversationId() == id, "the key is not that of the conversation");
        return new DecodedRecord.MembersChanged(id, Members.of(members));
    }

    private Optional<DecodedRecord> callEvent(ConsumerRecord<String, byte @Nullable []> record) {
        String name = reader.type(record);
        if (name.equals(MissedCallsSeen.TYPE)) {
            return Optional.of(new DecodedRecord.CallsSeen(reader.value(record, MissedCallsSeen.class)));
        }
        Optional<CallEventType> type = CallEventType.named(name);
        if (type.isEmpty()) {
            return unknown(record);
        }
        CallEvent event = reader.value(record, type.get().eventClass());
        require(event.call() != null, "no call");
        require(event.call().conversationId() == reader.numericKey(record), "the key is not that of the conversation");
        return Optional.of(new DecodedRecord.CallHappened(event, traceId(record)));
    }

    /// Returns the trace id, the second part of `traceparent` (W3C Trace Context, section 3.2).
    private static @Nullable String traceId(ConsumerRecord<String, ?> record) {
        String[] parts =
                CloudEvents.text(record.headers(), "traceparent").orElse("").split("-", -1);
        return parts.length == 4 && parts[1].matches("[0-9a-f]{32}") ? parts[1] : null;
    }

    private Optional<DecodedRecord> message(ConsumerRecord<String, byte @Nullable []> record) {
        if (!reader.type(record).equals(MessageWritten.TYPE)) {
            return unknown(record);
        }
        MessageWritten written = reader.value(record, MessageWritten.class);
        require(written.message() != null, "no message");
        require(
                written.message().conversationId() == reader.numericKey(record),
                "the key is not that of the conversation");
        return Optional.of(new DecodedRecord.MessageArrived(written));
    }

    private Optional<DecodedRecord> presence(ConsumerRecord<String, byte @Nullable []> record) {
        if (PresenceTick.KEY.equals(record.key())) {
            return Optional.of(new DecodedRecord.TickReturned());
        }
        var key = PresenceKey.parse(record.key())
                .orElseThrow(() -> new UnreadableRecordException("the key is not userId@gatewayId", null));
        boolean isTombstone = record.value() == null;
        if (key.userId() == null) {
            return Optional.of(
                    isTombstone
                            ? new DecodedRecord.GatewayGone(key.gatewayId())
                            : new DecodedRecord.GatewayAlive(reader.value(record, GatewayHeartbeat.class)));
        }
        return Optional.of(
                isTombstone
                        ? new DecodedRecord.UserGone(key.userId(), key.gatewayId())
                        : new DecodedRecord.UserPresent(reader.value(record, Presence.class)));
    }

    private Optional<DecodedRecord> unknown(ConsumerRecord<String, ?> record) {
        skipped(record.topic(), UNKNOWN_TYPE).increment();
        return Optional.empty();
    }

    private Counter skipped(String topic, String why) {
        return meters.counter("signaling.records.skipped", "topic", topic, "reason", why);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnreadableRecordException(otherwise, null);
        }
    }
}
