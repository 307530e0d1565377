package com.loadrider.deadletters;

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
final class DeadLetterTopics implements AutoCloseable {

    private final Admin admin;
    private final TopicScan scan;
    private final KafkaProducer<byte @Nullable [], byte @Nullable []> producer;

    private DeadLetterTopics(Map<String, Object> settings) {
        admin = Admin.create(settings);
        scan = new TopicScan(settings);
        Map<String, Object> sending = new HashMap<>(settings);
        sending.put("acks", "all");
        sending.put("delivery.timeout.ms", 20_000);
        producer = new KafkaProducer<byte @Nullable [], byte @Nullable []>(
                sending, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static DeadLetterTopics open(Map<String, Object> settings) {
        return new DeadLetterTopics(settings);
    }

    /// Returns the original topics that have a dead letter topic.
    List<String> topics() throws ExecutionException, InterruptedException {
        return names().stream()
                .filter(it -> !DeadLettersCommand.original(it).equals(it))
                .map(DeadLettersCommand::original)
                .sorted()
                .toList();
    }

    /// Reads all dead letters of a topic, in order within each partition.
    void read(String topic, Consumer<DeadLetter> reader) throws ExecutionException, InterruptedException {
        requireDeadLettersOf(topic);
        scan.read(Topics.deadLetter(topic), record -> reader.accept(new DeadLetter(record)));
    }

    Optional<DeadLetter> find(String topic, int partition, long offset)
            throws ExecutionException, InterruptedException {
        var found = new AtomicReference<@Nullable DeadLetter>();
        read(topic, letter -> {
            if (letter.partition() == partition && letter.offset() == offset) {
                found.set(letter);
            }
        });
        return Optional.ofNullable(found.get());
    }

    ReplayLog log() throws ExecutionException, InterruptedException {
        return ReplayLog.read(scan, names().contains(ReplayLog.TOPIC));
    }

    LatestOffsets latestOffsets(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(Set.of(resource)).all().get().get(resource);
        boolean compacted = config != null
                && config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains("compact");
        return compacted ? LatestOffsets.read(scan, topic) : LatestOffsets.none();
    }

    Uuid idOf(String topic) throws ExecutionException, InterruptedException {
        requireDeadLettersOf(topic);
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
        ReplayLog.create(admin);
    }

    /// Sends a dead letter back, and records this only after Kafka has acknowledged it. If the process is
    /// killed in between, the next run sends the record again with the same event id, which consumers must
    /// handle anyway. In the opposite order the record could be lost.
    void sendBack(Uuid id, DeadLetter letter) {
        try {
            producer.send(letter.again()).get();
            producer.send(ReplayLog.note(id, letter)).get();
        } catch (ExecutionException refused) {
            throw new CommandFailedException("%s %d %d was not taken: %s"
                    .formatted(letter.topic(), letter.partition(), letter.offset(), refused.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        }
    }

    private void requireDeadLettersOf(String topic) throws ExecutionException, InterruptedException {
        if (!names().contains(Topics.deadLetter(topic))) {
            throw new CommandFailedException("there is no topic " + Topics.deadLetter(topic));
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
