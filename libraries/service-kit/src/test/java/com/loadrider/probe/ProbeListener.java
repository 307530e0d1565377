package com.loadrider.probe;

import com.loadrider.service.kafka.RecordReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Reads records whose value says what becomes of them.
@Component
class ProbeListener {

    static final String TOPIC = "probe";

    /// What is to happen to a record.
    ///
    /// @param mark by which it is told from others
    /// @param failures how often the database is away
    /// @param doubtful whether it fails for no known reason, every time
    record Order(String mark, int failures, boolean doubtful) {}

    final List<String> done = new CopyOnWriteArrayList<>();
    final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

    private final RecordReader reader;

    ProbeListener(RecordReader reader) {
        this.reader = reader;
    }

    @Bean
    static NewTopic probe() {
        return new NewTopic(TOPIC, 2, (short) 1);
    }

    @Bean
    static NewTopic probeDeadLetters() {
        return new NewTopic(TOPIC + "-dlt", 2, (short) 1);
    }

    @KafkaListener(topics = TOPIC, groupId = "probe")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        Order order = reader.value(record, Order.class);
        int attempt =
                attempts.computeIfAbsent(order.mark(), _ -> new AtomicInteger()).incrementAndGet();
        if (order.doubtful()) {
            throw new IllegalStateException("nobody knows why");
        }
        if (attempt <= order.failures()) {
            throw new DataAccessResourceFailureException("away");
        }
        done.add(order.mark());
    }

    int attempts(String mark) {
        return attempts.getOrDefault(mark, new AtomicInteger()).get();
    }
}
