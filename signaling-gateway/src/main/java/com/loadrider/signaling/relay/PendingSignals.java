package com.loadrider.signaling.relay;

import com.loadrider.signaling.presence.PresenceView;
import com.loadrider.signaling.session.SignalRates;
import java.time.Duration;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds signals whose recipient is moving to another gateway, or is at a gateway whose link broke. A
/// signal is held for up to 2 s, until the recipient appears again. Signals of the same call, sender and
/// recipient that arrive meanwhile wait behind it.
@Component
class PendingSignals {

    private static final Duration HOLD = Duration.ofSeconds(2);
    private static final Duration BEFORE_RELINKING = Duration.ofMillis(100);

    private final Route route;
    private final PresenceView presence;
    private final int mostInAQueue;
    private final Map<Delivery.Order, PendingQueue> queues = new ConcurrentHashMap<>();

    PendingSignals(Route route, PresenceView presence, SignalRates rates) {
        this.route = route;
        this.presence = presence;
        this.mostInAQueue = rates.burst();
    }

    /// Whether no signal is held.
    boolean isEmpty() {
        return queues.isEmpty();
    }

    /// Queues the signal behind held signals of the same call, sender and recipient.
    ///
    /// @return whether a socket took it in the end; null if no signals are pending
    @Nullable
    CompletableFuture<Boolean> behindOthers(Delivery delivery) {
        PendingQueue queue = queues.get(delivery.order());
        return queue == null ? null : queue.add(delivery);
    }

    /// Holds a signal whose first attempt failed.
    ///
    /// @return whether a socket took it in the end
    CompletableFuture<Boolean> add(Delivery delivery, Route.Outcome why) {
        while (true) {
            var fresh = new PendingQueue(delivery.order());
            PendingQueue queue = queues.computeIfAbsent(delivery.order(), _ -> fresh);
            CompletableFuture<Boolean> place = queue.add(delivery);
            if (place != null) {
                if (queue == fresh) {
                    queue.await(delivery, why);
                }
                return place;
            }
        }
    }

    private record Pending(Delivery delivery, CompletableFuture<Boolean> result, long until) {}

    private final class PendingQueue {

        private final Delivery.Order order;
        private final PriorityQueue<Pending> waiting =
                new PriorityQueue<>((a, b) -> Delivery.IN_ORDER.compare(a.delivery(), b.delivery()));
        private boolean closed;

        PendingQueue(Delivery.Order order) {
            this.order = order;
        }

        /// Returns null if the queue has just closed because it was empty.
        synchronized @Nullable CompletableFuture<Boolean> add(Delivery delivery) {
            if (closed) {
                return null;
            }
            if (waiting.size() >= mostInAQueue) {
                return CompletableFuture.completedFuture(false);
            }
            var pending = new Pending(delivery, new CompletableFuture<>(), System.nanoTime() + HOLD.toNanos());
            waiting.add(pending);
            return pending.result();
        }

        /// Tries again when the recipient next appears at a gateway; at the latest after 100 ms if the link broke,
        /// otherwise when the hold is over.
        void await(Delivery first, Route.Outcome why) {
            Duration longest = why == Route.Outcome.LINK_FAILED ? BEFORE_RELINKING : HOLD;
            var _ = presence.nextChangeOf(first.toUserId())
                    .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRun(this::tryFirst);
        }

        private void tryFirst() {
            Pending first;
            synchronized (this) {
                first = waiting.peek();
                if (first == null) {
                    closed = true;
                    queues.remove(order, this);
                    return;
                }
            }
            var _ = route.attempt(first.delivery()).thenAccept(outcome -> {
                boolean delivered = outcome == Route.Outcome.DELIVERED;
                if (delivered || System.nanoTime() >= first.until()) {
                    synchronized (this) {
                        waiting.remove(first);
                    }
                    first.result().complete(delivered);
                    tryFirst();
                } else {
                    await(first.delivery(), outcome);
                }
            });
        }
    }
}
