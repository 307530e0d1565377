package com.loadrider.signaling.delivery;

import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Limits work for a call to once in 500 ms: the first is done at once, and the last of those that come within that
/// time when it is over.
@Component
class UpdatePace {

    static final Duration WINDOW = Duration.ofMillis(500);

    private final SnapshotSender snapshots;
    private final Timers timers;

    /// The work that waits for each call with a window; null for none. Used only while no session is registered.
    private final Map<Long, @Nullable Runnable> windows = new HashMap<>();

    UpdatePace(SnapshotSender snapshots, Timers timers) {
        this.snapshots = snapshots;
        this.timers = timers;
    }

    /// Does the work now or later. It must not block, and runs while no session is registered.
    void run(long callSessionId, Runnable work) {
        snapshots.exclusively(() -> {
            if (windows.containsKey(callSessionId)) {
                windows.put(callSessionId, work);
            } else {
                windows.put(callSessionId, null);
                work.run();
                // The lock may be held for a while, and the thread of the timers must not wait.
                timers.schedule(() -> Thread.startVirtualThread(() -> windowIsOver(callSessionId)), WINDOW);
            }
        });
    }

    private void windowIsOver(long callSessionId) {
        snapshots.exclusively(() -> {
            Runnable due = windows.remove(callSessionId);
            if (due != null) {
                run(callSessionId, due);
            }
        });
    }
}
