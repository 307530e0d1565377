package com.loadrider.service.kafka;

import com.loadrider.events.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/// Topics, readers and the treatment of records that fail.
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
    CommonErrorHandler parkOrRetry(KafkaTemplate<?, ?> template, MeterRegistry meters) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                template, (record, _) -> new TopicPartition(Topics.deadLetter(record.topic()), record.partition()));
        // Without the acknowledgement of the dead letter the offset must not move.
        deadLetters.setFailIfSendResultIsError(true);
        var handler = new DefaultErrorHandler(deadLetters, new FixedBackOff(200, 2));
        handler.setRetryListeners(new ParkedRecords(meters));
        handler.setBackOffFunction(ParkOrRetry::backOffFor);
        return handler;
    }
}
