package com.loadrider.deadletters;

import com.loadrider.service.kafka.RecordReader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;

/// A service whose listener fails with every record until that record is repaired.
@SpringBootApplication(proxyBeanMethods = false)
class FailingService {

    static final String TOPIC = "failing";

    /// The value of a record.
    ///
    /// @param mark identifies the record
    record Order(String mark) {}

    final Set<String> repaired = ConcurrentHashMap.newKeySet();
    final List<String> done = new CopyOnWriteArrayList<>();

    private final RecordReader reader;

    FailingService(RecordReader reader) {
        this.reader = reader;
    }

    @Bean
    static NewTopic topic() {
        return new NewTopic(TOPIC, 2, (short) 1);
    }

    @Bean
    static NewTopic deadLetterTopic() {
        return new NewTopic(TOPIC + "-dlt", 2, (short) 1);
    }

    @KafkaListener(topics = TOPIC, groupId = "failing")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        String mark = reader.value(record, Order.class).mark();
        if (!repaired.contains(mark)) {
            throw new IllegalStateException("not repaired yet");
        }
        done.add(mark);
    }
}
