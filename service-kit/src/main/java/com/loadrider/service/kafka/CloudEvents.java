package com.loadrider.service.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// The headers of the CloudEvents 1.0 Kafka protocol binding in binary mode (section 3.2).
public final class CloudEvents {

    /// Header of the event's id, a UUID that is the same on every redelivery.
    public static final String ID = "ce_id";

    /// Header of the event's type.
    public static final String TYPE = "ce_type";

    private CloudEvents() {}

    /// All headers of one record.
    ///
    /// @param id the same on every redelivery
    /// @param type as `call.initiated`
    /// @param source the service that says it, as `/call-service`
    /// @param subject the id of what it is about
    /// @param time when it happened
    /// @param traceparent of the work that caused it; left out when null
    public static List<Header> headers(
            UUID id, String type, String source, String subject, Instant time, @Nullable String traceparent) {
        var headers = new java.util.ArrayList<Header>(8);
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header(ID, id.toString()));
        headers.add(header(TYPE, type));
        headers.add(header("ce_source", source));
        headers.add(header("ce_subject", subject));
        headers.add(header("ce_time", time.toString()));
        headers.add(header("content-type", "application/json"));
        if (traceparent != null) {
            headers.add(header("traceparent", traceparent));
        }
        return headers;
    }

    /// The text of a header; empty when there is none.
    public static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
