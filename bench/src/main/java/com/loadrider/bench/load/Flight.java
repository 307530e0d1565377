package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import com.loadrider.bench.wire.Connection;
import com.loadrider.bench.wire.Couple;
import com.loadrider.bench.wire.Listener;
import com.loadrider.bench.wire.Message;
import com.loadrider.bench.wire.Reactor;
import com.loadrider.bench.wire.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Signals under way: each has a number, and each has to arrive once and at the right user. One thread sends at a time.
final class Flight implements Listener {

    private static final int SLOTS = 1 << 18;
    private static final int CANDIDATES = 5;

    private final Reactor reactor;
    private final boolean acknowledges;
    private final List<Sender> senders = new ArrayList<>();
    private final int[] numbers = new int[SLOTS];
    private final long[] dueAt = new long[SLOTS];
    private final @Nullable Sender[] sentBy = new Sender[SLOTS];
    /// Written after the slots and read before them, so that the reading thread sees what the sending one has written.
    private final AtomicInteger sent = new AtomicInteger();

    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong strays = new AtomicLong();
    private volatile Arrival arrival = (_, _, _) -> {};

    /// Hears of each signal that has arrived, on the thread that reads.
    @FunctionalInterface
    interface Arrival {

        /// Called for each signal.
        ///
        /// @param sender who has sent it
        /// @param due when it was to be sent, from `System.nanoTime()`
        /// @param now when it arrived
        void heard(Sender sender, long due, long now);
    }

    Flight(Reactor reactor, List<Couple> couples) {
        this.reactor = reactor;
        this.acknowledges = reactor.protocol().acknowledges();
        for (var couple : couples) {
            senders.add(new Sender(couple.caller(), Signal.OFFER, senders.size()));
            senders.add(new Sender(couple.callee(), Signal.ANSWER, senders.size()));
        }
        reactor.listener(this);
    }

    List<Sender> senders() {
        return senders;
    }

    void arrival(Arrival other) {
        arrival = other;
    }

    void send(Sender sender, long due) {
        var number = sent.get() + 1;
        var slot = number & (SLOTS - 1);
        numbers[slot] = number;
        dueAt[slot] = due;
        sentBy[slot] = sender;
        sent.set(number);
        sender.send(number);
    }

    @Override
    public void delivered(Connection at, int number) {
        var now = System.nanoTime();
        var slot = number & (SLOTS - 1);
        if (number > sent.get() || numbers[slot] != number) {
            strays.incrementAndGet();
            return;
        }
        numbers[slot] = 0;
        var sender = sentBy[slot];
        if (sender == null || sender.connection().peer() != at) {
            strays.incrementAndGet();
            return;
        }
        delivered.incrementAndGet();
        arrival.heard(sender, dueAt[slot], now);
    }

    @Override
    public void acknowledged(Connection at, int id, boolean accepted) {
        (accepted ? acknowledged : refused).incrementAndGet();
    }

    long sent() {
        return sent.get();
    }

    long delivered() {
        return delivered.get();
    }

    /// Whether everything that was sent has arrived, and was acknowledged where that was asked for.
    boolean isOver() {
        return delivered.get() >= sent.get() && (!acknowledges || acknowledged.get() + refused.get() >= sent.get());
    }

    /// Ends it: nothing is sent any more.
    Figures end() {
        reactor.listener(Listener.NONE);
        var figures = new Figures()
                .put("sent", sent.get())
                .put("delivered", delivered.get())
                .put("lost", sent.get() - delivered.get())
                .put("strays", strays.get())
                .put("dropped_connections", reactor.failed());
        return acknowledges
                ? figures.put("refused", refused.get())
                        .put("unacknowledged", sent.get() - acknowledged.get() - refused.get())
                : figures;
    }

    /// What one user sends over and over: a description and five candidates.
    static final class Sender {

        private final Connection connection;
        private final Message description;
        private final Message candidate;
        private int next;

        Sender(Connection connection, Signal description, int number) {
            var protocol = connection.protocol();
            this.connection = connection;
            this.description = Message.of(protocol.relay(connection, description));
            this.candidate = Message.of(protocol.relay(connection, Signal.CANDIDATE));
            this.next = number / 2 % (CANDIDATES + 1);
        }

        Connection connection() {
            return connection;
        }

        private void send(int number) {
            connection.send(next == 0 ? description : candidate, number);
            next = next == CANDIDATES ? 0 : next + 1;
        }
    }
}
