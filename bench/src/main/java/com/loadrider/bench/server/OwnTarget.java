package com.loadrider.bench.server;

import com.loadrider.bench.load.CallApi;
import com.loadrider.bench.load.Site;
import com.loadrider.bench.process.Memory;
import com.loadrider.bench.process.Memory.Collector;
import com.loadrider.bench.process.ServerProcess;
import com.loadrider.bench.report.Subject;
import com.loadrider.bench.wire.Pair;
import com.loadrider.bench.wire.Protocol;
import com.loadrider.bench.wire.SocketIoProtocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Our own gateway, or the whole stack. Several targets may share one stack: each has users and calls of its own, so
/// that no gateway has to tell another about them.
final class OwnTarget implements Target, Site {

    private static final Duration ONLINE_LIMIT = Duration.ofSeconds(20);
    private static final int POLL_MILLIS = 100;

    private final Own own;
    private final Gateways gateways;
    private final Protocol protocol;
    private final AtomicLong nextUser;
    private final List<Pair> answered = new ArrayList<>();

    /// @param own what it is
    /// @param gateways the stack
    /// @param firstUser the first of a range of user ids
    OwnTarget(Own own, Gateways gateways, long firstUser) {
        this.own = own;
        this.gateways = gateways;
        this.protocol = new SocketIoProtocol(SocketIoProtocol.STANDARD_PATH, own.acknowledges());
        this.nextUser = new AtomicLong(firstUser);
    }

    @Override
    public String name() {
        return own.title();
    }

    @Override
    public Site open() throws IOException, InterruptedException {
        gateways.open();
        return this;
    }

    @Override
    public Subject subject() throws IOException, InterruptedException {
        var flags = Memory.flags(processes().getFirst().pid());
        return new Subject(own.title(), own.about(), Subject.Role.OWN, own.acknowledges(), flags);
    }

    /// Ends the calls, if the stack goes on, and stops the stack, if this program has started it.
    @Override
    public void close() {
        try {
            if (gateways.outlivesTheRun()) {
                var _ = Parallel.map(answered, pair -> {
                    calls().end(pair, pair.call());
                    return pair;
                });
            }
        } catch (IOException alreadyOver) {
            System.out.println("Not all calls of " + name() + " could be ended: " + alreadyOver.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gateways.close();
        }
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public List<InetSocketAddress> addresses() {
        return gateways.urls().stream()
                .limit(own.gateways())
                .map(url -> new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()))
                .toList();
    }

    @Override
    public List<ServerProcess> processes() {
        return own.processes(gateways.processIds());
    }

    @Override
    public Collector collector() {
        return Collector.JVM;
    }

    @Override
    public List<Pair> pairs(int count, boolean withConversations) throws IOException, InterruptedException {
        var firsts = LongStream.generate(() -> nextUser.getAndAdd(2))
                .limit(count)
                .boxed()
                .toList();
        return Parallel.map(firsts, first -> {
            var caller = gateways.tokens().user(first);
            var callee = gateways.tokens().user(first + 1);
            return new Pair(caller, callee, withConversations ? calls().conversation(caller, callee) : 0);
        });
    }

    @Override
    public void awaitOnline(List<Pair> connected) throws IOException, InterruptedException {
        var _ = Parallel.map(connected, pair -> {
            var deadline = System.nanoTime() + ONLINE_LIMIT.toNanos();
            while (!calls().areOnline(pair)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("Users are connected, but did not count as online in time.");
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            return pair;
        });
    }

    @Override
    public void answerCalls(List<Pair> connected) throws IOException, InterruptedException {
        var _ = Parallel.map(connected, pair -> {
            var call = calls().initiate(pair);
            calls().accept(pair, call);
            pair.call(call);
            return pair;
        });
        answered.addAll(connected);
    }

    @Override
    public CallApi calls() {
        return gateways.calls();
    }
}
