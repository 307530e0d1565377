package com.loadrider.service.kafka;

import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

/// Reads a topic from the beginning at every start, in every instance.
public final class WholeTopic {

    private WholeTopic() {}

    /// Creates a listener container without a consumer group, which commits no offsets. It reads the number of
    /// partitions with which the services create the topic.
    public static MessageListenerContainer container(
            ConsumerFactory<String, byte @Nullable []> consumers,
            String topic,
            Consumer<ConsumerRecord<String, byte @Nullable []>> reader) {
        var properties = new ContainerProperties(partitions(topic));
        properties.setMessageListener(listener(reader));
        properties.setClientId(topic);
        // In manual mode only an acknowledgement commits, and the listener never acknowledges.
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        properties.setKafkaConsumerProperties(settings);
        return new KafkaMessageListenerContainer<>(consumers, properties);
    }

    /// Suppresses a warning: Spring's type does not declare that the value of a tombstone is null.
    @SuppressWarnings("NullAway")
    private static MessageListener<String, byte[]> listener(
            Consumer<ConsumerRecord<String, byte @Nullable []>> reader) {
        return reader::accept;
    }

    private static TopicPartitionOffset[] partitions(String topic) {
        return IntStream.range(0, TopicCatalog.PARTITIONS)
                .mapToObj(it -> new TopicPartitionOffset(topic, it, SeekPosition.BEGINNING))
                .toArray(TopicPartitionOffset[]::new);
    }
}
