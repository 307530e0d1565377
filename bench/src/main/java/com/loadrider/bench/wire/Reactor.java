package com.loadrider.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// One thread that opens all connections to one server, a few at a time, and reads them.
public final class Reactor implements AutoCloseable {

    private static final int OPENING_AT_ONCE = 32;
    private static final int SELECT_MILLIS = 50;
    private static final int LONGEST_READ = 1 << 18;
    /// Clients bind to several addresses in turn, so that the local ports do not run out.
    private static final int SOURCES = 16;

    private static final int FAILURES_KEPT = 5;

    private final Protocol protocol;
    private final Selector selector;
    private final Thread thread = Thread.ofPlatform().name("reactor").daemon().unstarted(this::run);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Connection> waiting = new ArrayDeque<>();
    private final List<Connection> opened = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final AtomicInteger ready = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ByteBuffer input = ByteBuffer.allocateDirect(LONGEST_READ);
    private final byte[] inputBytes = new byte[LONGEST_READ];
    private volatile Listener listener = Listener.NONE;
    private volatile boolean stopped;
    private int opening;
    private int nextSource;
    private int beatCursor;
    private long lastBeat = System.nanoTime();

    /// @param protocol the protocol of the server
    public Reactor(Protocol protocol) throws IOException {
        this.protocol = protocol;
        this.selector = Selector.open();
        thread.start();
    }

    /// The protocol of the server.
    public Protocol protocol() {
        return protocol;
    }

    /// Sets who hears what arrives.
    public void listener(Listener other) {
        listener = other;
    }

    Listener listener() {
        return listener;
    }

    /// How many connections are signed in.
    public int ready() {
        return ready.get();
    }

    /// How many connections could not be opened, or were closed by the server.
    public int failed() {
        return failed.get();
    }

    /// Starts to open connections.
    public void open(Collection<Connection> connections) {
        execute(() -> waiting.addAll(connections));
    }

    /// Closes connections.
    public void close(Collection<Connection> connections) {
        execute(() -> {
            var closed = connections.stream().filter(Connection::close).count();
            ready.addAndGet((int) -closed);
            opened.removeAll(Set.copyOf(connections));
        });
    }

    /// Runs a task on the thread that reads.
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /// The first reasons why connections failed.
    public List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    @Override
    public void close() {
        stopped = true;
        selector.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (selector) {
            while (!stopped) {
                selector.select(Reactor::handle, SELECT_MILLIS);
                for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                openMore();
                keepAlive();
            }
            opened.forEach(Connection::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handle(SelectionKey key) {
        if (key.isValid()) {
            ((Connection) key.attachment()).handle(key);
        }
    }

    private void openMore() throws IOException {
        while (opening < OPENING_AT_ONCE && !waiting.isEmpty()) {
            var connection = waiting.remove();
            opening++;
            opened.add(connection);
            byte[] source = {127, 0, 1, (byte) (1 + nextSource++ % SOURCES)};
            connection.open(selector, new InetSocketAddress(InetAddress.getByAddress(source), 0));
        }
    }

    /// Spreads the heartbeats of the clients evenly over their interval.
    private void keepAlive() {
        var every = protocol.keepAliveMillis() * 1_000_000L;
        if (every == 0 || opened.isEmpty()) {
            lastBeat = System.nanoTime();
            return;
        }
        var due = (System.nanoTime() - lastBeat) * opened.size() / every;
        if (due == 0) {
            return;
        }
        lastBeat = System.nanoTime();
        var beat = Message.of(protocol.keepAlive());
        for (var i = 0; i < Math.min(due, opened.size()); i++) {
            beatCursor = beatCursor + 1 >= opened.size() ? 0 : beatCursor + 1;
            opened.get(beatCursor).sendIfReady(beat);
        }
    }

    ByteBuffer input() {
        input.clear();
        return input;
    }

    byte[] inputBytes() {
        return inputBytes;
    }

    void wakeup() {
        selector.wakeup();
    }

    void connected() {
        opening--;
        ready.incrementAndGet();
    }

    void lost(boolean wasReady, String why) {
        if (wasReady) {
            ready.decrementAndGet();
        } else {
            opening--;
        }
        failed.incrementAndGet();
        synchronized (failures) {
            if (failures.size() < FAILURES_KEPT) {
                failures.add(why);
            }
        }
    }
}
