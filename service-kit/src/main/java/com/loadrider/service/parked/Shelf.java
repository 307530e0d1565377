package com.loadrider.service.parked;

import com.loadrider.events.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Reads dead letter topics and sends dead letters back.
final class Shelf implements AutoCloseable {

    private final Admin admin;
    private final TopicScan scan;
    private final KafkaProducer<byte @Nullable [], byte @Nullable []> producer;

    private Shelf(Map<String, Object> settings) {
        admin = Admin.create(settings);
        scan = new TopicScan(settings);
        Map<String, Object> sending = new HashMap<>(settings);
        sending.put("acks", "all");
        sending.put("delivery.timeout.ms", 20_000);
        producer = new KafkaProducer<byte @Nullable [], byte @Nullable []>(
                sending, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Shelf open(Map<String, Object> settings) {
        return new Shelf(settings);
    }

    /// Returns the original topics that have a dead letter topic.
    List<String> topics() throws ExecutionException, InterruptedException {
        return names().stream()
                .filter(it -> !Parked.original(it).equals(it))
                .map(Parked::original)
                .sorted()
                .toList();
    }

    /// Reads all dead letters of a topic, in order within each partition.
    void read(String topic, Consumer<ParkedRecord> reader) throws ExecutionException, InterruptedException {
        requireShelfOf(topic);
        scan.read(Topics.deadLetter(topic), record -> reader.accept(new ParkedRecord(record)));
    }

    Optional<ParkedRecord> find(String topic, int partition, long offset)
            throws ExecutionException, InterruptedException {
        var found = new AtomicReference<@Nullable ParkedRecord>();
        read(topic, parked -> {
            if (parked.partition() == partition && parked.offset() == offset) {
                found.set(parked);
            }
        });
        return Optional.ofNullable(found.get());
    }

    ReplayMemory memory() throws ExecutionException, InterruptedException {
        return ReplayMemory.read(scan, names().contains(ReplayMemory.TOPIC));
    }

    LatestOffsets latestOffsets(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(Set.of(resource)).all().get().get(resource);
        boolean compacted = config != null
                && config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains("compact");
        return compacted ? LatestOffsets.read(scan, topic) : LatestOffsets.none();
    }

    Uuid idOf(String topic) throws ExecutionException, InterruptedException {
        requireShelfOf(topic);
        String name = Topics.deadLetter(topic);
        return admin.describeTopics(Set.of(name))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .topicId();
    }

    void prepareReplay() throws ExecutionException, InterruptedException {
        ReplayMemory.create(admin);
    }

    /// Sends a dead letter back, and records this only after Kafka has acknowledged it. If the process is
    /// killed in between, the next run sends the record again with the same event id, which consumers must
    /// handle anyway. In the opposite order the record could be lost.
    void sendBack(Uuid id, ParkedRecord parked) {
        try {
            producer.send(parked.again()).get();
            producer.send(ReplayMemory.note(id, parked)).get();
        } catch (ExecutionException refused) {
            throw new ShelfException("%s %d %d was not taken: %s"
                    .formatted(parked.topic(), parked.partition(), parked.offset(), refused.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ShelfException("interrupted");
        }
    }

    private void requireShelfOf(String topic) throws ExecutionException, InterruptedException {
        if (!names().contains(Topics.deadLetter(topic))) {
            throw new ShelfException("there is no topic " + Topics.deadLetter(topic));
        }
    }

    private Set<String> names() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get();
    }

    @Override
    public void close() {
        producer.close();
        scan.close();
        admin.close();
    }
}
