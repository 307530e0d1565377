package com.loadrider.service.kafka;

import com.loadrider.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/// Configures topics, the reader of records, and the error handling of consumers.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
class KafkaAutoConfiguration {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return new KafkaAdmin.NewTopics(TopicCatalog.topics());
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin) {
        return new TopicCreation(admin, Duration.ofSeconds(1));
    }

    @Bean
    RecordReader recordReader() {
        return new RecordReader();
    }

    @Bean
    DeadLetterCounter deadLetterCounter(MeterRegistry meters) {
        return new DeadLetterCounter(meters);
    }

    /// Initialises the counters once the context has started, because all listeners are known then.
    @Bean
    ApplicationListener<ContextRefreshedEvent> deadLettersFromZero(
            DeadLetterCounter counter, ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
        return _ -> listeners.ifAvailable(all -> all.getListenerContainers().stream()
                .map(it -> it.getContainerProperties().getTopics())
                .filter(Objects::nonNull)
                .forEach(topics -> counter.expectFrom(List.of(topics))));
    }

    @Bean
    CommonErrorHandler retryOrDeadLetter(KafkaTemplate<?, ?> template, DeadLetterCounter counter) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                template, (record, _) -> new TopicPartition(Topics.deadLetter(record.topic()), record.partition()));
        // The offset must not advance until the dead letter is acknowledged.
        deadLetters.setFailIfSendResultIsError(true);
        var handler = new DefaultErrorHandler(deadLetters, new FixedBackOff(200, 2));
        handler.setRetryListeners(counter);
        handler.setBackOffFunction(RetryPolicy::backOffFor);
        return handler;
    }
}
