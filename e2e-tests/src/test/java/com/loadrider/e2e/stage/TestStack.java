package com.loadrider.e2e.stage;

import com.loadrider.e2e.check.Logs;
import com.loadrider.local.LocalStack;
import com.loadrider.local.StackPlan;
import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.RunningPart;
import com.loadrider.local.part.Trees;
import com.loadrider.local.service.Instances;
import com.loadrider.testkit.token.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The real processes that all journeys of this JVM share: three gateways and one instance of each other service, on
/// free ports, with a short ring time and with the tokens of [TestTokens]. Data and logs are in `target/stack`.
public final class TestStack implements AutoCloseable {

    /// How long a call rings here; long enough for a slow machine to answer in time.
    public static final Duration RING_TIME = Duration.ofSeconds(5);

    /// The secret from which call-service computes TURN credentials.
    public static final String TURN_SECRET = "turn-secret-for-tests-only-0123456789";

    /// How many gateways there are.
    public static final int GATEWAYS = 3;

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Path ROOT = Path.of("..");
    private static final Path DIRECTORY = Path.of("target", "stack");

    private final LocalStack stack;

    private TestStack(LocalStack stack) {
        this.stack = stack;
    }

    static TestStack start() throws IOException, InterruptedException {
        var directory = new RunDirectory(DIRECTORY);
        Files.createDirectories(directory.path());
        var _ = new Leftovers(directory).end();
        Trees.delete(directory.path());
        var plan = StackPlan.apart(ROOT, directory.path())
                .with(new Instances(GATEWAYS, 1, 1))
                .with(Map.of(
                        "JWT_SECRET",
                        TestTokens.SECRET,
                        "CONVERSATIONS_REQUESTS",
                        "on",
                        "CALLS_RING_TIMEOUT",
                        RING_TIME.toSeconds() + "s",
                        "TURN_URLS",
                        "turn:turn.example.org:3478?transport=udp",
                        "TURN_SECRET",
                        TURN_SECRET,
                        // On a busy machine a process takes longer to come back than its users may be away.
                        "CALLS_ABSENCE_GRACE",
                        "3m"));
        var stack = new LocalStack(plan, (part, report) -> System.out.println("  " + part + ": " + report));
        try {
            stack.start();
            var running = new TestStack(stack);
            StackWarmUp.of(running);
            return running;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /// The gateway's public address.
    public String url() {
        return stack.url();
    }

    /// The public address of one of the gateways.
    ///
    /// @param gateway 1 to [#GATEWAYS]
    public String url(int gateway) {
        return "http://localhost:"
                + stack.plan().ports().of(Port.GATEWAY, gateway).port();
    }

    /// Returns the logs of all processes.
    public Logs logs() {
        return new Logs(DIRECTORY);
    }

    /// Returns the address of the metrics of each service, by the name of the service.
    public Map<String, List<String>> metrics() {
        return Map.of(
                "call-service", List.of(address(Port.CALL_SERVICE, 1)),
                "conversation-message-service", List.of(address(Port.MESSAGE_SERVICE, 1)),
                "notification-service", List.of(address(Port.NOTIFICATION_SERVICE, 1)),
                "signaling-gateway",
                        IntStream.rangeClosed(1, GATEWAYS)
                                .mapToObj(gateway -> address(Port.GATEWAY_MANAGEMENT, gateway))
                                .toList());
    }

    private String address(Port port, int instance) {
        return "127.0.0.1:" + stack.plan().ports().of(port, instance).port();
    }

    /// Returns the address of Kafka.
    public String kafka() {
        return "127.0.0.1:" + stack.plan().ports().of(Port.KAFKA).port();
    }

    /// The address of a service's database, whose name is also its user and password.
    ///
    /// @param name `calls` or `conversations`
    public String database(String name) {
        return "jdbc:postgresql://127.0.0.1:"
                + stack.plan().ports().of(Port.POSTGRES).port() + "/" + name;
    }

    /// One of the processes.
    ///
    /// @param name as `call-service`
    public RunningPart part(String name) {
        return stack.part(name);
    }

    /// Kills a process as `kill -9` does; it stays dead.
    public void kill(String part) throws InterruptedException {
        part(part).kill();
    }

    /// Starts a process that was killed, and waits until it is ready.
    public void restart(String part) throws InterruptedException {
        part(part).start();
        part(part).awaitReady(READY_LIMIT);
    }

    @Override
    public void close() {
        stack.close();
    }
}
