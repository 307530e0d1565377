package com.loadrider.deadletters;

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

/// A dead letter.
///
/// @param record the record in the dead letter topic; key and value are bytes, because either may be unreadable
record DeadLetter(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {

    /// The prefix of the headers that Spring Kafka adds to a dead letter. All other headers are original.
    private static final String ABOUT_FAILURE = KafkaHeaders.PREFIX + "dlt-";

    /// Returns the original topic.
    String topic() {
        return DeadLettersCommand.original(record.topic());
    }

    int partition() {
        return record.partition();
    }

    long offset() {
        return record.offset();
    }

    Instant failedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    int originalPartition() {
        return bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES)
                .map(ByteBuffer::getInt)
                .orElse(record.partition());
    }

    /// Returns the original offset; -1 if it is unknown.
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

    /// Returns the class of the exception, or the message of an [UnreadableRecordException]. Messages of other
    /// exceptions are left out, because they may repeat content of the record.
    String reason() {
        String cause = header(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)
                .or(() -> header(KafkaHeaders.DLT_EXCEPTION_FQCN))
                .orElse("no reason was noted");
        if (!cause.equals(UnreadableRecordException.class.getName())) {
            return cause;
        }
        // Spring's own message comes first, and says only which listener failed.
        String words = header(KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("");
        return words.substring(words.lastIndexOf("; ") + 1).strip();
    }

    /// Returns the record as it was published originally: the same key, value, partition and headers.
    ProducerRecord<byte @Nullable [], byte @Nullable []> again() {
        Iterable<Header> original = Arrays.stream(record.headers().toArray())
                .filter(it -> !it.key().startsWith(ABOUT_FAILURE))
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
