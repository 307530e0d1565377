package com.loadrider.e2e.turn;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A coturn of this machine that runs with the project's own configuration, on loopback.
public final class TurnServer implements AutoCloseable {

    static final int FIRST_RELAY_PORT = 49_300;

    private final Process process;
    private final int port;

    private TurnServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Returns the path of the program; empty if coturn is not installed.
    public static Optional<Path> program() {
        return Stream.of("/usr/bin/turnserver", "/usr/local/bin/turnserver")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static TurnServer start(Path program, String secret) throws IOException {
        return start(program, secret, FIRST_RELAY_PORT, List.of());
    }

    /// Starts a server that also relays between clients of this machine. If both sides are relayed, each peer has the
    /// relay's own address. That is a loopback address here, which the configuration normally refuses.
    public static TurnServer forThisMachine(Path program, String secret) throws IOException {
        return start(
                program,
                secret,
                FIRST_RELAY_PORT + 50,
                List.of("--allow-loopback-peers", "--allowed-peer-ip=127.0.0.1"));
    }

    private static TurnServer start(Path program, String secret, int firstRelayPort, List<String> more)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                program.toString(),
                "-c",
                Path.of("..", "infra", "coturn", "turnserver.conf").toString(),
                "--static-auth-secret=" + secret,
                "--realm=calls.example.org",
                "--listening-port=" + port,
                "--relay-ip=127.0.0.1",
                "--min-port=" + firstRelayPort,
                "--max-port=" + (firstRelayPort + 30),
                "--pidfile=target/turnserver.pid",
                "--userdb=target/turndb"));
        command.addAll(more);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "turnserver.log").toFile())
                .start();
        var server = new TurnServer(process, port);
        Awaitility.await("turnserver").atMost(Duration.ofSeconds(10)).until(server::answers);
        return server;
    }

    /// Returns the port for clients on 127.0.0.1.
    public int port() {
        return port;
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("turnserver has ended; see target/turnserver.log");
        }
        try (var nobody = new TurnClient(port, "nobody", "")) {
            return nobody.allocate().errorCode() == 401;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
