package com.loadrider.e2e.browser;

import com.loadrider.e2e.turn.TurnServer;
import com.loadrider.local.LocalStack;
import com.loadrider.local.StackPlan;
import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.Trees;
import com.loadrider.local.service.Instances;
import com.loadrider.testkit.server.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The same stack as that of `./run --gateways 2`, with the demo sign-in. Parts that die are restarted, so a journey
/// may kill any of them.
final class BrowserStack implements AutoCloseable {

    private static final int RING_SECONDS = 15;
    private static final String TURN_SECRET = "turn-secret-for-browsers-only-0123456789";
    private static final Path DIRECTORY = Path.of("target", "browser-stack");

    private final LocalStack stack;
    private final int edgePort;
    private final int pushPort;
    private final Optional<TurnServer> turn;

    private BrowserStack(LocalStack stack, int edgePort, int pushPort, Optional<TurnServer> turn) {
        this.stack = stack;
        this.edgePort = edgePort;
        this.pushPort = pushPort;
        this.turn = turn;
    }

    static BrowserStack start() throws IOException, InterruptedException {
        var directory = new RunDirectory(DIRECTORY);
        Files.createDirectories(directory.path());
        var _ = new Leftovers(directory).end();
        Trees.delete(directory.path());
        var plan = StackPlan.apart(Path.of(".."), directory.path())
                .with(new Instances(2, 1, 1))
                .with(RestartPolicy.ALWAYS);
        int edgePort = FreePort.tcp();
        int pushPort = FreePort.tcp();
        var origins = "%s,%s,http://localhost:%d,http://localhost:5173"
                .formatted(gateway(plan, 1), gateway(plan, 2), edgePort);
        var turn = turn();
        var stack = new LocalStack(
                plan.with(Map.of(
                        "TURN_URLS",
                        turn.map(BrowserStack::address).orElse(""),
                        "TURN_SECRET",
                        TURN_SECRET,
                        "FRONTEND_URL",
                        origins,
                        "IDENTITY_WEB_ORIGINS",
                        origins,
                        "CALLS_RING_TIMEOUT",
                        RING_SECONDS + "s",
                        "PUSH_PRIVATE_HOSTS",
                        "localhost:" + pushPort,
                        // The same two users call each other in all journeys.
                        "CONVERSATIONS_LIMITS_NEW_PER_USER_PER_MINUTE",
                        "0",
                        "CALLS_LIMITS_INITIATE_PER_USER_PER_MINUTE",
                        "0",
                        "CALLS_LIMITS_INITIATE_PER_PAIR_PER_MINUTE",
                        "0")),
                (part, report) -> System.out.println("  " + part + ": " + report));
        try {
            stack.start();
            return new BrowserStack(stack, edgePort, pushPort, turn);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            stack.close();
            turn.ifPresent(TurnServer::close);
            throw failure;
        }
    }

    /// Starts a relay; empty if coturn is not installed.
    private static Optional<TurnServer> turn() throws IOException {
        Optional<Path> program = TurnServer.program();
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(TurnServer.forThisMachine(program.get(), TURN_SECRET));
    }

    private static String address(TurnServer server) {
        return "turn:127.0.0.1:" + server.port() + "?transport=udp";
    }

    /// Returns the environment variables for the journeys.
    Map<String, String> environment() {
        var plan = stack.plan();
        return Map.of(
                "GATEWAYS", gateway(plan, 1) + "," + gateway(plan, 2),
                "IDENTITY", "http://localhost:" + plan.ports().of(Port.IDENTITY).port(),
                "RUN_DIRECTORY", DIRECTORY.toAbsolutePath().toString(),
                "EDGE_PORT", Integer.toString(edgePort),
                "PUSH_PORT", Integer.toString(pushPort),
                "RING_SECONDS", Integer.toString(RING_SECONDS),
                "TURN", turn.map(BrowserStack::address).orElse(""));
    }

    private static String gateway(StackPlan plan, int number) {
        return "http://localhost:" + plan.ports().of(Port.GATEWAY, number).port();
    }

    @Override
    public void close() {
        stack.close();
        turn.ifPresent(TurnServer::close);
    }
}
