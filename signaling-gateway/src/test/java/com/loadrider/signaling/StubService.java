package com.loadrider.signaling;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Stands in for a service behind the gateway: answers what it is told to, and remembers what it was asked.
public final class StubService implements AutoCloseable {

    /// One request that came.
    ///
    /// @param request as `POST /api/v1/…`, with the query
    /// @param headers all headers, names as they came
    /// @param body as text
    public record Asked(String request, Map<String, List<String>> headers, String body) {

        /// The first value of a header; empty when there is none.
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Answer(int status, String body, long delayNanos, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private StubService(HttpServer server) {
        this.server = server;
    }

    /// Starts on a free port.
    public static StubService start() {
        return startOn(0);
    }

    /// Starts on that port.
    public static StubService startOn(int port) {
        try {
            var stub = new StubService(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            stub.server.createContext("/", stub::handle);
            stub.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            stub.server.start();
            return stub;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// As `http://127.0.0.1:12345`.
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Answers a request from now on.
    ///
    /// @param request as `POST /api/v1/…`, without a query
    public void answers(String request, int status, String body) {
        answers.put(request, new Answer(status, body, 0, Map.of()));
    }

    /// Answers a request from now on, with further headers.
    public void answers(String request, int status, String body, Map<String, String> headers) {
        answers.put(request, new Answer(status, body, 0, headers));
    }

    /// Answers a request from now on, but only after a while.
    public void answersSlowly(String request, long delayMillis, String body) {
        answers.put(request, new Answer(200, body, delayMillis * 1_000_000, Map.of()));
    }

    /// All requests of that method and path so far.
    public List<Asked> asked(String request) {
        return asked.stream()
                .filter(it -> it.request().equals(request) || it.request().startsWith(request + "?"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(query == null ? path : path + "?" + query, Map.copyOf(exchange.getRequestHeaders()), body));
        Answer answer = answers.getOrDefault(path, new Answer(404, NOT_FOUND, 0, Map.of()));
        runAsync(() -> {}, delayedExecutor(answer.delayNanos(), TimeUnit.NANOSECONDS))
                .join();
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// What is answered to everything unknown.
    public static final String NOT_FOUND = "{\"code\":\"not_found\",\"status\":404,\"title\":\"stub\"}";
}
