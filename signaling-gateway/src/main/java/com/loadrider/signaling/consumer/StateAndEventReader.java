package com.loadrider.signaling.consumer;

import com.loadrider.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/// Reads the topics in an order that misses nothing. It first notes the end offsets of the event topics, then reads
/// the compacted topics to their ends, and then reads events from the noted offsets. Changes that happen in between
/// appear in both, and none is missing.
@Component
class StateAndEventReader {

    private static final Logger log = LoggerFactory.getLogger(StateAndEventReader.class);
    private static final List<String> STATES = List.of(Topics.CALL_STATE, Topics.CONVERSATION_MEMBERS, Topics.PRESENCE);
    private static final List<String> EVENTS = List.of(Topics.CALL_EVENTS, Topics.MESSAGES);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final RecordDecoder decoder;
    private final List<RecordListener> listeners;
    private final KafkaAdmin admin;

    StateAndEventReader(RecordDecoder decoder, List<RecordListener> listeners, KafkaAdmin admin) {
        this.decoder = decoder;
        this.listeners = List.copyOf(listeners);
        this.admin = admin;
    }

    void rebuild(Consumer<String, byte @Nullable []> consumer) {
        List<TopicPartition> states = partitions(consumer, STATES);
        List<TopicPartition> events = partitions(consumer, EVENTS);
        Map<TopicPartition, Long> from = new HashMap<>(consumer.endOffsets(events));
        List<DecodedRecord> state = readToEnd(consumer, states);
        states.forEach(it -> from.put(it, consumer.position(it)));
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        listeners.forEach(it -> it.rebuilt(state));
        log.info("The views are built from {} records", state.size());
    }

    void readOn(Consumer<String, byte @Nullable []> consumer) {
        List<DecodedRecord> batch = decoder.decode(consumer.poll(POLL));
        if (!batch.isEmpty()) {
            listeners.forEach(it -> it.changed(batch));
        }
    }

    private List<DecodedRecord> readToEnd(
            Consumer<String, byte @Nullable []> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var records = new ArrayList<DecodedRecord>();
        while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
            records.addAll(decoder.decode(consumer.poll(POLL)));
        }
        return records;
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> partitions(consumer, topic).stream())
                .toList();
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        if (partitions.isEmpty()) {
            // Kafka started after this service, so the topics do not exist yet.
            admin.initialize();
            throw new UnknownTopicOrPartitionException(topic);
        }
        return partitions;
    }
}
