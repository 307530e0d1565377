package com.loadrider.calls;

import java.util.Collection;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// Does now what the service does now and then.
@TestComponent
record Schedules(Collection<ScheduledTaskHolder> holders) {

    /// @param name the class and method, as `DueCalls.fire`
    void run(String name) {
        holders.stream()
                .flatMap(it -> it.getScheduledTasks().stream())
                .filter(it -> it.toString().endsWith("." + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name))
                .getTask()
                .getRunnable()
                .run();
    }
}
