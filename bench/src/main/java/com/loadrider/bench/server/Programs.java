package com.loadrider.bench.server;

import com.loadrider.bench.process.ServerProcess.Role;
import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.postgres.PostgresPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The programs that peers consist of, each on a free port. A word of each command line is the folder of its data, by
/// which a later run finds what a killed run has left.
final class Programs {

    static final String SPREED_SECRET = "bench-internal-secret";

    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx1g");

    private final Place place;
    private final String peer;
    private final List<Program> programs = new ArrayList<>();

    /// @param place where they run
    /// @param peer the name of the peer, which their names begin with
    Programs(Place place, String peer) {
        this.place = place;
        this.peer = peer;
    }

    List<Program> all() {
        return programs;
    }

    void floor() {
        var program = built("floor");
        add(Role.SERVER, port -> part(port, List.of(program.toString(), mark()), Map.of()));
    }

    void netty(boolean usesEpoll) {
        var jar = built("netty-socketio/peer.jar");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dloadrider.part=" + mark()));
        words.addAll(HEAP);
        words.addAll(List.of(
                "-Depoll=" + usesEpoll,
                "-cp",
                jar + ":" + jar.resolveSibling("lib") + "/*",
                "com.loadrider.bench.peer.NettySocketIoPeer"));
        add(Role.SERVER, port -> part(port, words, Map.of()));
    }

    /// Adds a script for Node.
    ///
    /// @param script the name of the script
    /// @param environment further variables
    void node(String script, Map<String, String> environment) {
        if (!Files.isDirectory(place.sources().resolve("node/node_modules"))) {
            throw missing("the packages of " + script);
        }
        var words = List.of(
                "node", "--expose-gc", place.sources().resolve("node/" + script).toString(), mark());
        add(Role.SERVER, port -> part(port, words, environment));
    }

    /// Adds a Redis without durability.
    ///
    /// @return its URL
    String redis() {
        var program = installed("redis-server");
        var data = folder();
        var added = add(
                Role.BROKER,
                port -> part(
                        port,
                        List.of(
                                program,
                                "--port",
                                Integer.toString(port),
                                "--bind",
                                "127.0.0.1",
                                "--dir",
                                data.toString(),
                                "--save",
                                "",
                                "--appendonly",
                                "no"),
                        Map.of()));
        return "redis://127.0.0.1:" + added.port();
    }

    /// Adds the PostgreSQL of the local stack.
    ///
    /// @return the URL of a database
    String postgres() {
        var added = add(
                Role.BROKER,
                port -> new PostgresPart(
                        place.directory(), place.root().resolve("target/run/cache"), new Endpoint(port, "")));
        return "postgres://calls:calls@127.0.0.1:" + added.port() + "/calls";
    }

    void spreed() {
        var program = installed("nextcloud-spreed-signaling-server");
        var settings = folder().resolve("server.conf");
        add(Role.SERVER, port -> {
            try {
                var text = Files.readString(place.sources().resolve("spreed/server.conf"));
                Files.writeString(
                        settings, text.replace("@PORT@", Integer.toString(port)).replace("@SECRET@", SPREED_SECRET));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return part(port, List.of(program, "-config", settings.toString()), Map.of());
        });
    }

    private Path built(String name) {
        var program = place.programs().resolve(name);
        if (!Files.exists(program)) {
            throw missing(name);
        }
        return program;
    }

    private static String installed(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing(name))
                .toString();
    }

    private static Refusal missing(String what) {
        return new Refusal(what + " is missing; bench/setup gets it");
    }

    @FunctionalInterface
    private interface Making {
        Part at(int port);
    }

    private Program add(Role role, Making making) {
        var port = freePort();
        var program = new Program(making.at(port), port, role);
        programs.add(program);
        return program;
    }

    private PeerPart part(int port, List<String> words, Map<String, String> environment) {
        var variables = new HashMap<>(environment);
        variables.put("PORT", Integer.toString(port));
        variables.put("JWT_SECRET", place.tokens().secret());
        variables.put("NODE_ENV", "production");
        return new PeerPart(name(), port, folder(), words, variables);
    }

    private String name() {
        return peer + "-" + (programs.size() + 1);
    }

    private String mark() {
        return place.directory().mark(name());
    }

    private Path folder() {
        try {
            return Files.createDirectories(place.directory().data(name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
