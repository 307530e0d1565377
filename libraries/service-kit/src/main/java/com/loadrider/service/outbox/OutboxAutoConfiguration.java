package com.loadrider.service.outbox;

import com.loadrider.service.tracing.Traces;
import com.loadrider.service.warmup.WarmUp;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Configures an outbox for every service with a database. Its tables are in `classpath:db/kit`.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "com.loadrider.service.tracing.TracesAutoConfiguration"
        })
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnBean(JdbcTemplate.class)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {

    @Bean
    WakeUp outboxWakeUp() {
        return new WakeUp();
    }

    @Bean
    OutboxAge outboxAge() {
        return new OutboxAge();
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, JsonMapper json, Traces traces, WakeUp wakeUp) {
        return new JdbcOutbox(jdbc, json, traces, wakeUp);
    }

    @Bean
    WarmUp outboxWarmUp(Outbox outbox, PlatformTransactionManager transactions) {
        return new OutboxWarmUp(outbox, new TransactionTemplate(transactions));
    }

    @Bean
    OutboxPublisher outboxPublisher(
            JdbcConnectionDetails database,
            ProducerFactory<String, byte[]> producers,
            OutboxProperties properties,
            WakeUp wakeUp,
            OutboxAge age,
            @Value("${spring.application.name}") String application) {
        return new OutboxPublisher(database, sender(producers, application), properties, wakeUp, age);
    }

    /// `outbox.age`, in seconds.
    @Bean
    MeterBinder outboxAgeMetric(OutboxAge age) {
        return meters -> Gauge.builder("outbox.age", age, it -> it.last().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    /// Creates a sender with its own producer, because its timeouts are shorter than those of other producers.
    private static OutboxSender sender(ProducerFactory<String, byte[]> producers, String application) {
        Map<String, Object> settings = new HashMap<>(OutboxSender.SETTINGS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-outbox");
        return new OutboxSender(producers.copyWithConfigurationOverride(settings), "/" + application);
    }
}
