package com.loadrider.bench.report;

import java.util.List;

/// The kinds of tables, one for each kind of phase.
enum Sheet {
    /// A closed loop.
    SATURATION("saturation", "CPU µs a signal", "cpu_us_per_message", 1),
    /// An open loop.
    OPEN_LOOP("open loop", "CPU µs a signal", "cpu_us_per_message", 1),
    /// Connections that do nothing.
    IDLE("idle", "resident KB a socket", "resident_kb_per_socket", 1),
    /// Opening connections.
    CONNECT("connect", "CPU ms a connect", "cpu_ms_per_connect", 3),
    /// From initiate to ring.
    RING("ring", "ring p50 ms", "ring_p50_ms", 1),
    /// Whole calls.
    CALLS("whole calls", "CPU ms a call", "cpu_ms_per_call", 1);

    private final String prefix;
    private final String title;
    private final String figure;
    private final int digits;

    Sheet(String prefix, String title, String figure, int digits) {
        this.prefix = prefix;
        this.title = title;
        this.figure = figure;
        this.digits = digits;
    }

    /// A figure as a column.
    ///
    /// @param title the head of the column
    /// @param figure the name of the figure
    /// @param digits the number of decimals
    record Column(String title, String figure, int digits) {}

    static Sheet of(String phase) {
        for (var sheet : values()) {
            if (phase.startsWith(sheet.prefix)) {
                return sheet;
            }
        }
        throw new IllegalArgumentException("No table is known for " + phase + ".");
    }

    /// The figure that targets are compared by; less is better.
    Column cost() {
        return new Column(title, figure, digits);
    }

    /// The figure with the kernel's part of the cost; empty if the cost is no processor time.
    String kernel() {
        return figure.startsWith("cpu_") ? figure.replaceFirst("^cpu_", "kernel_") : "";
    }

    /// The columns after the cost and its ratio.
    List<Column> others() {
        return switch (this) {
            case SATURATION ->
                List.of(
                        new Column("of it kernel", "kernel_us_per_message", 1),
                        new Column("of it broker", "broker_us_per_message", 1),
                        new Column("GC %", "collector_percent", 1),
                        new Column("JIT %", "compiler_percent", 1),
                        new Column("signals/s", "messages_per_s", 0),
                        new Column("resident MB", "resident_mb", 0),
                        new Column("lost", "lost", 0),
                        new Column("refused", "refused", 0));
            case OPEN_LOOP ->
                List.of(
                        new Column("of it kernel", "kernel_us_per_message", 1),
                        new Column("of it broker", "broker_us_per_message", 1),
                        new Column("p50 µs", "p50_us", 0),
                        new Column("p99 µs", "p99_us", 0),
                        new Column("p99.9 µs", "p999_us", 0),
                        new Column("sender late p99 µs", "sender_late_p99_us", 0),
                        new Column("lost", "lost", 0),
                        new Column("refused", "refused", 0));
            case IDLE ->
                List.of(
                        new Column("heap KB a socket", "heap_kb_per_socket", 1),
                        new Column("sockets", "sockets", 0),
                        new Column("resident MB", "resident_mb", 0),
                        new Column("cores while idle", "idle_cores", 3),
                        new Column("still open", "still_open", 0));
            case CONNECT ->
                List.of(
                        new Column("of it kernel", "kernel_ms_per_connect", 3),
                        new Column("GC %", "collector_percent", 1),
                        new Column("JIT %", "compiler_percent", 1),
                        new Column("connects/s", "connects_per_s", 0),
                        new Column("p50 ms", "connect_p50_ms", 1),
                        new Column("p99 ms", "connect_p99_ms", 1));
            case RING ->
                List.of(
                        new Column("ring p99 ms", "ring_p99_ms", 1),
                        new Column("ring max ms", "ring_max_ms", 1),
                        new Column("answer p50 ms", "answer_p50_ms", 1),
                        new Column("answer p99 ms", "answer_p99_ms", 1),
                        new Column("server CPU ms a call", "server_ms_per_call", 2),
                        new Column("broker CPU ms a call", "broker_ms_per_call", 2),
                        new Column("calls", "calls", 0),
                        new Column("failed", "failures", 0));
            case CALLS ->
                List.of(
                        new Column("of it brokers", "broker_ms_per_call", 1),
                        new Column("GC %", "collector_percent", 1),
                        new Column("JIT %", "compiler_percent", 1),
                        new Column("calls/s", "calls_per_s", 1),
                        new Column("ring p50 ms", "ring_p50_ms", 1),
                        new Column("accept p50 ms", "accept_p50_ms", 1),
                        new Column("12 signals p50 ms", "signals_p50_ms", 1),
                        new Column("call p50 ms", "call_p50_ms", 1),
                        new Column("call p99 ms", "call_p99_ms", 1),
                        new Column("calls", "calls", 0),
                        new Column("failed", "failures", 0));
        };
    }
}
