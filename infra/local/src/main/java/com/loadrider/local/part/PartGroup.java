package com.loadrider.local.part;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parts that are started together and stopped together.
public final class PartGroup {

    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private boolean closed;

    /// Adds a part before the group is started.
    ///
    /// @param part a part with a unique name
    public void add(RunningPart part) {
        parts.put(part.name(), part);
    }

    /// Finds a part.
    ///
    /// @param name the name of the part
    public Optional<RunningPart> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /// All parts, in the order in which they were added.
    public List<RunningPart> all() {
        return List.copyOf(parts.values());
    }

    /// Starts the parts that are not running. Does nothing after the group was stopped.
    public synchronized void start() {
        if (!closed) {
            parts.values().forEach(RunningPart::start);
        }
    }

    /// Waits until all parts are ready.
    ///
    /// @param limit the longest wait for each part
    public void awaitReady(Duration limit) throws InterruptedException {
        for (var part : parts.values()) {
            part.awaitReady(limit);
        }
    }

    /// Stops all parts at the same time and waits for all of them.
    public void stop() throws InterruptedException {
        synchronized (this) {
            closed = true;
        }
        var stops = parts.values().stream()
                .map(part -> Thread.ofVirtual().start(() -> stop(part)))
                .toList();
        for (var stop : stops) {
            stop.join();
        }
    }

    private static void stop(RunningPart part) {
        try {
            part.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
