package com.loadrider.socketio;

import com.loadrider.socketio.engineio.EngineIoHandler;
import com.loadrider.socketio.engineio.EngineLimits;
import com.loadrider.socketio.engineio.EngineSessions;
import com.loadrider.socketio.engineio.StandardCloseReason;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A server on plain Jetty with applications that echo: Socket.IO at `/socket.io/`, Engine.IO alone at
/// `/engine.io/`. As an extension it ends with its test class. As a program it listens on port 3000, for the
/// public suites.
public final class EchoServer implements AfterAllCallback {

    /// The one web page that may connect.
    public static final String ORIGIN = "https://app.example.com";

    /// Limits as a service might have them.
    public static final EngineLimits LIMITS = new EngineLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(5), 64 * 1024, 1024 * 1024, Duration.ofSeconds(10));

    /// Limits that the public suites of both protocols expect.
    public static final EngineLimits SUITE = new EngineLimits(
            Duration.ofMillis(300), Duration.ofMillis(200), 1_000_000, 4_000_000, Duration.ofSeconds(10));

    private final EchoHandler application = new EchoHandler();
    private final Timers timers = new Timers();
    private final EngineSessions sessions;
    private final Server server;
    private final ServerConnector connector;

    /// Starts a server on a free port.
    public EchoServer() {
        this(LIMITS, Duration.ofSeconds(5));
    }

    /// Starts a server with other limits on a free port.
    public EchoServer(EngineLimits limits, Duration connectTimeout) {
        this(0, limits, connectTimeout);
    }

    private EchoServer(int port, EngineLimits limits, Duration connectTimeout) {
        sessions = new EngineSessions(limits, "s1", timers, new SocketConnections(application, connectTimeout, timers));
        var pool = new QueuedThreadPool();
        pool.setName("jetty");
        server = new Server(pool);
        connector = new ServerConnector(server);
        connector.setPort(port);
        server.addConnector(connector);
        var socketIo =
                new EngineIoHandler(EngineIoHandler.SOCKET_IO, () -> sessions, (origin, _) -> origin.equals(ORIGIN));
        var messages = new EngineSessions(limits, "s1", timers, EchoReceiver::new);
        socketIo.setHandler(new EngineIoHandler("/engine.io", () -> messages, (_, _) -> false));
        server.setHandler(socketIo);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Serves the public suites until it is stopped.
    public static void main(String... arguments) throws InterruptedException {
        new EchoServer(3000, SUITE, Duration.ofSeconds(1)).server.join();
    }

    /// The port of the server.
    public int port() {
        return connector.getLocalPort();
    }

    /// The application.
    public EchoHandler application() {
        return application;
    }

    /// The sessions of all clients.
    public EngineSessions sessions() {
        return sessions;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        sessions.stopOpening();
        sessions.closeAll(StandardCloseReason.DRAINING);
        server.stop();
        timers.close();
    }
}
