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

    /// The header with the event id, a UUID that is the same on every redelivery.
    public static final String ID = "ce_id";

    /// The header with the event type.
    public static final String TYPE = "ce_type";

    private CloudEvents() {}

    /// Returns all headers of a record.
    ///
    /// @param id the event id, the same on every redelivery
    /// @param type the event type, e.g. `call.initiated`
    /// @param source the publishing service, e.g. `/call-service`
    /// @param subject the id of the entity that the event is about
    /// @param time when the event happened
    /// @param traceparent the trace that caused the event; omitted if null
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

    /// Returns the text of a header; empty if there is none.
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
