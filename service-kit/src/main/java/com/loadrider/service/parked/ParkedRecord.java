package com.loadrider.service.parked;

import com.loadrider.service.kafka.CloudEvents;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/// One record of a dead letter topic.
///
/// @param record as it lies there, key and value as bytes, for either may be what could not be read
record ParkedRecord(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {

    /// What Spring Kafka writes about a parked record begins so; all else was there before.
    private static final String ABOUT_PARKING = KafkaHeaders.PREFIX + "dlt-";

    /// The topic it was meant for.
    String topic() {
        return Parked.original(record.topic());
    }

    int partition() {
        return record.partition();
    }

    long offset() {
        return record.offset();
    }

    Instant parkedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    int originalPartition() {
        return bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES)
                .map(ByteBuffer::getInt)
                .orElse(record.partition());
    }

    /// Minus one where it was not noted.
    long originalOffset() {
        return bytes(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES)
                .map(ByteBuffer::getLong)
                .orElse(-1L);
    }

    String group() {
        return header(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP).orElse("-");
    }

    String key() {
        return record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /// The class of the exception; with words only where they are ours, for others' may repeat what the record holds.
    String reason() {
        String cause = header(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)
                .or(() -> header(KafkaHeaders.DLT_EXCEPTION_FQCN))
                .orElse("no reason was noted");
        if (!cause.equals(UnreadableRecordException.class.getName())) {
            return cause;
        }
        // Spring's own words come first, and say only which listener failed.
        String words = header(KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("");
        return words.substring(words.lastIndexOf("; ") + 1).strip();
    }

    /// As it was when it was first published: the same key, value, partition and headers.
    ProducerRecord<byte @Nullable [], byte @Nullable []> again() {
        Iterable<Header> original = Arrays.stream(record.headers().toArray())
                .filter(it -> !it.key().startsWith(ABOUT_PARKING))
                .toList();
        return new ProducerRecord<>(topic(), originalPartition(), record.key(), record.value(), original);
    }

    private Optional<String> header(String name) {
        return CloudEvents.text(record.headers(), name);
    }

    private Optional<ByteBuffer> bytes(String name, int size) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null || header.value().length != size
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(header.value()));
    }
}
