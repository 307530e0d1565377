package com.loadrider.e2e.operation;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Recorded responses of exporters in `src/test/resources/exporters`, one file for each scrape job. Each file names its
/// source.
final class Recordings implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/test/resources/exporters");
    private static final String SUFFIX = ".txt";

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, List<String>> addresses = new TreeMap<>();

    private Recordings() {}

    /// Serves each recording at its own address.
    static Recordings serve() throws IOException {
        var recordings = new Recordings();
        for (String job : jobs()) {
            byte[] answer = Files.readAllBytes(FOLDER.resolve(job + SUFFIX));
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            recordings.servers.add(server);
            recordings.addresses.put(
                    job, List.of("127.0.0.1:" + server.getAddress().getPort()));
        }
        return recordings;
    }

    /// Returns the address of the exporter of each job.
    Map<String, List<String>> addresses() {
        return addresses;
    }

    static List<String> jobs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(it -> it.getFileName().toString().replace(SUFFIX, ""))
                    .sorted()
                    .toList();
        }
    }

    /// The names of all metrics.
    static Set<String> metrics() throws IOException {
        return ComposeFile.names("^(\\w+)[{ ]", String.join("\n", texts()));
    }

    private static List<String> texts() throws IOException {
        return jobs().stream().map(Recordings::text).toList();
    }

    private static String text(String job) {
        try {
            return Files.readString(FOLDER.resolve(job + SUFFIX));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
