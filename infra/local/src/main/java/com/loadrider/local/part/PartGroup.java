package com.loadrider.local.part;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parts that start at the same time and stop at the same time.
public final class PartGroup {

    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private boolean closed;

    /// Adds one before the group is started.
    ///
    /// @param part its name is unique
    public void add(RunningPart part) {
        parts.put(part.name(), part);
    }

    /// Finds one.
    ///
    /// @param name of the part
    public Optional<RunningPart> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /// All of them, in the order they were added.
    public List<RunningPart> all() {
        return List.copyOf(parts.values());
    }

    /// Starts those that do not run yet; does nothing once the group was stopped.
    public synchronized void start() {
        if (!closed) {
            parts.values().forEach(RunningPart::start);
        }
    }

    /// Waits for all of them.
    ///
    /// @param limit how long each may take at most
    public void awaitReady(Duration limit) throws InterruptedException {
        for (var part : parts.values()) {
            part.awaitReady(limit);
        }
    }

    /// Stops all of them at the same time and waits for the last.
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
