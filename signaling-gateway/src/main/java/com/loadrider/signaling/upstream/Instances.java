package com.loadrider.signaling.upstream;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The instances of a service, used in turn (round robin). An instance that refused a
/// connection is avoided for a second.
final class Instances {

    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<List<URI>> known;
    private final LongSupplier nanoTime;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> refusedAt = new ConcurrentHashMap<>();

    /// @param known the base URLs of the current instances, one each
    Instances(Supplier<List<URI>> known, LongSupplier nanoTime) {
        this.known = known;
        this.nanoTime = nanoTime;
    }

    /// All instances in the order in which to try them. Instances that refused a connection lately come last,
    /// because they are still better than none.
    List<URI> inOrder() {
        List<URI> all = known.get();
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        var ready = new ArrayList<URI>(all.size());
        var resting = new ArrayList<URI>();
        for (int i = 0; i < all.size(); i++) {
            URI instance = all.get((first + i) % all.size());
            (isResting(instance) ? resting : ready).add(instance);
        }
        ready.addAll(resting);
        return ready;
    }

    void refused(URI instance) {
        refusedAt.put(instance, nanoTime.getAsLong());
    }

    private boolean isResting(URI instance) {
        Long at = refusedAt.get(instance);
        return at != null && nanoTime.getAsLong() - at < REST_NANOS;
    }
}
