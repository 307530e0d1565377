package com.loadrider.service.tracing;

import io.micrometer.tracing.Tracer;

/// Traces for tests without any tracing.
public final class TestTraces {

    private TestTraces() {}

    /// Never within a trace.
    public static Traces none() {
        return new Traces(Tracer.NOOP);
    }
}
