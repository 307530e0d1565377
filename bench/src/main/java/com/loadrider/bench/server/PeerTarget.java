package com.loadrider.bench.server;

import com.loadrider.bench.load.CallApi;
import com.loadrider.bench.load.Site;
import com.loadrider.bench.process.Memory;
import com.loadrider.bench.process.Memory.Collector;
import com.loadrider.bench.process.ServerProcess;
import com.loadrider.bench.process.ServerProcess.Role;
import com.loadrider.bench.report.Subject;
import com.loadrider.bench.wire.Pair;
import com.loadrider.bench.wire.Protocol;
import com.loadrider.local.part.Progress;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.part.RunningPart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A peer, started for this run.
final class PeerTarget implements Target, Site {

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    private final Peer peer;
    private final Place place;
    private final Protocol protocol;
    private final List<RunningPart> parts = new ArrayList<>();
    private final List<ServerProcess> processes = new ArrayList<>();
    private final List<InetSocketAddress> addresses = new ArrayList<>();
    private long pairs;

    PeerTarget(Peer peer, Place place) {
        this.peer = peer;
        this.place = place;
        this.protocol = peer.protocol();
    }

    @Override
    public String name() {
        return peer.title();
    }

    @Override
    public Site open() throws IOException, InterruptedException {
        for (var program : peer.programs(place)) {
            var directory = place.directory();
            directory.beginLog(program.part().name());
            var part = new RunningPart(program.part(), directory, RestartPolicy.NEVER, Progress.SILENT);
            parts.add(part);
            part.start();
            part.awaitReady(READY_LIMIT);
            processes.add(new ServerProcess(part.name(), part.pid().orElseThrow(), program.role()));
            if (program.role() == Role.SERVER) {
                addresses.add(new InetSocketAddress(InetAddress.getLoopbackAddress(), program.port()));
            }
        }
        return this;
    }

    @Override
    public Subject subject() throws IOException, InterruptedException {
        var flags = peer.collector() == Collector.JVM
                ? Memory.flags(processes.getLast().pid())
                : "";
        return new Subject(peer.title(), peer.about(), peer.role(), protocol.acknowledges(), flags);
    }

    @Override
    public void close() {
        try {
            for (var part : parts.reversed()) {
                part.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public List<InetSocketAddress> addresses() {
        return addresses;
    }

    @Override
    public List<ServerProcess> processes() {
        return processes;
    }

    @Override
    public Collector collector() {
        return peer.collector();
    }

    /// The first user is 1, the next 2: the floor finds the other user of a pair by the number, and the monolith's
    /// conversations are numbered like the pairs.
    @Override
    public List<Pair> pairs(int count, boolean withConversations) {
        return Stream.generate(() -> ++pairs)
                .limit(count)
                .map(pair -> {
                    var created = new Pair(
                            place.tokens().user(2 * pair - 1), place.tokens().user(2 * pair), pair);
                    created.call(pair);
                    return created;
                })
                .toList();
    }

    @Override
    public void awaitOnline(List<Pair> online) {
        // A peer knows of a user as soon as the user is signed in.
    }

    @Override
    public void answerCalls(List<Pair> connected) {
        // No peer checks that there is a call.
    }

    @Override
    public CallApi calls() {
        return new CallApi(URI.create("http://127.0.0.1:" + addresses.getFirst().getPort()));
    }
}
