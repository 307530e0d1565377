package com.loadrider.bench.load;

import com.loadrider.bench.process.Memory;
import com.loadrider.bench.process.ServerProcess;
import com.loadrider.bench.process.Usage;
import com.loadrider.bench.wire.Connection;
import com.loadrider.bench.wire.Couple;
import com.loadrider.bench.wire.Listener;
import com.loadrider.bench.wire.Pair;
import com.loadrider.bench.wire.Reactor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One target with the clients that give it load. Closing it disconnects them.
public final class Session implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 2;

    private final Site site;
    private final int pairs;
    private final Reactor reactor;
    private List<Couple> couples = List.of();
    private boolean callsAreAnswered;

    /// @param site the target
    /// @param pairs how many pairs of users relay signals or call each other
    public Session(Site site, int pairs) throws IOException {
        this.site = site;
        this.pairs = pairs;
        this.reactor = new Reactor(site.protocol());
    }

    Site site() {
        return site;
    }

    Reactor reactor() {
        return reactor;
    }

    List<ServerProcess> processes() {
        return site.processes();
    }

    Usage usage() {
        return Usage.of(site.processes());
    }

    /// The connected pairs, each with a conversation.
    List<Couple> callers() throws IOException, InterruptedException {
        if (couples.isEmpty()) {
            couples = unconnected(site.pairs(pairs, true));
            open(couples);
            site.awaitOnline(couples.stream().map(Couple::pair).toList());
        }
        return couples;
    }

    /// The connected pairs, each with an answered call.
    List<Couple> talkers() throws IOException, InterruptedException {
        var talkers = callers();
        if (!callsAreAnswered) {
            site.answerCalls(talkers.stream().map(Couple::pair).toList());
            callsAreAnswered = true;
        }
        return talkers;
    }

    /// Connections of new users, not opened yet.
    List<Couple> strangers(int count) throws IOException, InterruptedException {
        return unconnected(site.pairs(count, false));
    }

    private List<Couple> unconnected(List<Pair> of) {
        var servers = site.addresses();
        var unconnected = new ArrayList<Couple>();
        for (var pair : of) {
            var first = unconnected.size() % servers.size();
            unconnected.add(
                    Connection.of(reactor, pair, servers.get(first), servers.get((first + 1) % servers.size())));
        }
        return unconnected;
    }

    /// Opens connections and waits until all are signed in.
    void open(List<Couple> closed) throws InterruptedException {
        var wanted = reactor.ready() + 2 * closed.size();
        reactor.open(closed.stream().flatMap(Couple::connections).toList());
        var isReady = await(CONNECT_LIMIT, () -> reactor.ready() >= wanted || reactor.failed() > 0);
        if (!isReady || reactor.failed() > 0) {
            throw new IllegalStateException(reactor.ready() + " of " + wanted + " connections were opened, "
                    + reactor.failed() + " failed: " + reactor.failures());
        }
    }

    /// Closes connections and waits until all are closed here.
    void close(List<Couple> open) throws InterruptedException {
        var wanted = reactor.ready() - 2 * open.size();
        reactor.close(open.stream().flatMap(Couple::connections).toList());
        var _ = await(CONNECT_LIMIT, () -> reactor.ready() <= wanted);
    }

    /// Waits until something is so.
    ///
    /// @return whether it was so within the limit
    static boolean await(Duration limit, BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    /// Lets time pass: this is what the load is.
    static void hold(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }

    /// Has the servers collect their garbage, and waits until the memory has settled.
    void collectGarbage() throws IOException, InterruptedException {
        Memory.collect(site.collector(), site.processes());
        hold(Duration.ofSeconds(2));
    }

    /// Nobody hears what arrives from now on.
    void deafen() {
        reactor.listener(Listener.NONE);
    }

    @Override
    public void close() {
        reactor.close();
    }
}
