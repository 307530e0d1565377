package com.loadrider.bench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A client's connection: upgrade, sign-in, messages. The [Reactor]'s thread reads; any thread may send.
public final class Connection {

    private enum State {
        NEW,
        UPGRADING,
        SIGNING_IN,
        READY,
        CLOSED
    }

    private static final int LONGEST_FRAME = 1 << 16;
    private static final ThreadLocal<ByteBuffer> OUT =
            ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(LONGEST_FRAME + 16));

    private final Reactor reactor;
    private final Pair pair;
    private final boolean isCaller;
    private final InetSocketAddress server;
    private final FrameReader frames = new FrameReader(this);

    private volatile State state = State.NEW;
    private @Nullable Connection peer;
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;
    private @Nullable ArrayDeque<ByteBuffer> unsent;
    private long startedAt;
    private long readyAt;

    private Connection(Reactor reactor, Pair pair, boolean isCaller, InetSocketAddress server) {
        this.reactor = reactor;
        this.pair = pair;
        this.isCaller = isCaller;
        this.server = server;
    }

    /// The two connections of a pair, not opened yet.
    ///
    /// @param forCaller the server that the caller connects to
    /// @param forCallee the server that the callee connects to
    public static Couple of(Reactor reactor, Pair pair, InetSocketAddress forCaller, InetSocketAddress forCallee) {
        var caller = new Connection(reactor, pair, true, forCaller);
        var callee = new Connection(reactor, pair, false, forCallee);
        caller.peer = callee;
        callee.peer = caller;
        return new Couple(pair, caller, callee);
    }

    /// The two users.
    public Pair pair() {
        return pair;
    }

    /// The protocol of the server.
    public Protocol protocol() {
        return reactor.protocol();
    }

    /// Whether this is the connection of the caller.
    public boolean isCaller() {
        return isCaller;
    }

    /// The user who is signed in here.
    public User user() {
        return isCaller ? pair.caller() : pair.callee();
    }

    /// The connection of the other user.
    public Connection peer() {
        if (peer == null) {
            throw new IllegalStateException("This connection has no peer.");
        }
        return peer;
    }

    /// How long it took from the start of the TCP connection until the server had signed the user in, in nanoseconds.
    public long connectNanos() {
        return readyAt - startedAt;
    }

    /// Sends a message.
    ///
    /// @param number goes into the message if it has a place for it
    public void send(Message message, int number) {
        var out = OUT.get();
        out.clear();
        message.put(out, number);
        send(out.flip());
    }

    void sendIfReady(Message message) {
        if (state == State.READY) {
            send(message, 0);
        }
    }

    void open(Selector selector, InetSocketAddress source) throws IOException {
        startedAt = System.nanoTime();
        var opened = SocketChannel.open();
        channel = opened;
        opened.configureBlocking(false);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.bind(source);
        key = opened.register(selector, SelectionKey.OP_CONNECT, this);
        if (opened.connect(server)) {
            upgrade(key);
        }
    }

    void handle(SelectionKey ready) {
        try {
            if (ready.isConnectable()) {
                ((SocketChannel) ready.channel()).finishConnect();
                upgrade(ready);
                return;
            }
            if (ready.isWritable()) {
                sendUnsent();
            }
            if (ready.isReadable()) {
                read((SocketChannel) ready.channel());
            }
        } catch (IOException e) {
            fail(e.toString());
        }
    }

    private void upgrade(SelectionKey ready) {
        state = State.UPGRADING;
        ready.interestOps(SelectionKey.OP_READ);
        var request = "GET " + reactor.protocol().path(user()) + " HTTP/1.1\r\nHost: " + server.getHostString() + ":"
                + server.getPort() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36\r\n"
                + "Origin: http://" + server.getHostString() + ":" + server.getPort() + "\r\n\r\n";
        send(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    private void read(SocketChannel from) throws IOException {
        var input = reactor.input();
        var count = from.read(input);
        if (count < 0) {
            fail("closed by the server");
        } else if (count > 0) {
            frames.take(input.flip(), reactor.inputBytes());
        }
    }

    /// The server has answered the upgrade.
    void upgraded(String answer) {
        if (answer.startsWith("HTTP/1.1 101")) {
            state = State.SIGNING_IN;
            reactor.protocol().upgraded(this);
        } else {
            fail("the upgrade was answered " + answer.lines().findFirst().orElse("with nothing"));
        }
    }

    /// A whole frame has arrived.
    void frame(int opcode, byte[] bytes, int offset, int length) {
        switch (opcode) {
            case Frames.TEXT -> {
                if (length > 0) {
                    reactor.protocol().text(this, bytes, offset, length);
                }
            }
            case Frames.PING -> {
                var body = new byte[length];
                System.arraycopy(bytes, offset, body, 0, length);
                send(ByteBuffer.wrap(Frames.encode(Frames.PONG, body)));
            }
            case Frames.CLOSE -> fail("closed by the server with a frame");
            default -> {
                // A server sends nothing else here.
            }
        }
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    void ready() {
        if (state == State.SIGNING_IN) {
            readyAt = System.nanoTime();
            state = State.READY;
            reactor.connected();
        }
    }

    void delivered(int number) {
        reactor.listener().delivered(this, number);
    }

    void acknowledged(int id, boolean accepted) {
        reactor.listener().acknowledged(this, id, accepted);
    }

    void event(byte[] text, int offset, int length) {
        reactor.listener().event(this, text, offset, length);
    }

    void refused(String why) {
        fail("refused: " + why);
    }

    private synchronized void send(ByteBuffer frame) {
        var to = channel;
        var registered = key;
        if (to == null || registered == null || state == State.CLOSED) {
            return;
        }
        try {
            if (unsent == null) {
                to.write(frame);
                if (!frame.hasRemaining()) {
                    return;
                }
                unsent = new ArrayDeque<>();
                registered.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                reactor.wakeup();
            }
            unsent.add(ByteBuffer.allocate(frame.remaining()).put(frame).flip());
        } catch (IOException e) {
            fail(e.toString());
        }
    }

    private synchronized void sendUnsent() throws IOException {
        var to = channel;
        var registered = key;
        if (unsent == null || to == null || registered == null) {
            return;
        }
        for (var next = unsent.peek(); next != null; next = unsent.peek()) {
            to.write(next);
            if (next.hasRemaining()) {
                return;
            }
            unsent.remove();
        }
        unsent = null;
        registered.interestOps(SelectionKey.OP_READ);
    }

    void fail(String why) {
        if (state != State.CLOSED) {
            reactor.lost(close(), why);
        }
    }

    /// Closes the connection.
    ///
    /// @return whether it was signed in
    boolean close() {
        var wasReady = state == State.READY;
        state = State.CLOSED;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyGone) {
            // The aim is reached.
        }
        return wasReady;
    }
}
