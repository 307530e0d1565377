package com.loadrider.service.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The identifiers of the trace that the current piece of work belongs to.
public final class Traces {

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// Returns the trace id, by which the log lines of the current work are found: 32 hexadecimal digits. Outside of a
    /// trace it
    /// is a new one.
    public String currentTraceId() {
        TraceContext context = current();
        return context == null ? UUID.randomUUID().toString().replace("-", "") : context.traceId();
    }

    /// The `traceparent` header (W3C Trace Context, section 3.2) that continues the trace; null outside of a
    /// trace.
    public @Nullable String currentTraceparent() {
        TraceContext context = current();
        if (context == null) {
            return null;
        }
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }

    /// Runs work that no HTTP request has started in a new trace.
    public <T> T inNewTrace(String name, Supplier<T> work) {
        Span span = tracer.nextSpan().name(name).start();
        try (var _ = tracer.withSpan(span)) {
            return work.get();
        } finally {
            span.end();
        }
    }

    private @Nullable TraceContext current() {
        Span span = tracer.currentSpan();
        return span == null || span.context().traceId().isEmpty() ? null : span.context();
    }
}
