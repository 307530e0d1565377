package com.loadrider.e2e.operation;

import com.loadrider.testkit.server.FreePort;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// Two HTTP servers that stand in for gateways, at `127.0.0.11` and `127.0.0.12` on the same port. Each responds with
/// its address, the path and the headers of the request. Requests to [#HELD] are answered only after they are released.
final class StubGateways implements AutoCloseable {

    static final String FIRST = "127.0.0.11";
    static final String SECOND = "127.0.0.12";
    static final String HELD = "/socket.io/held";

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final int port;

    StubGateways() throws IOException {
        port = FreePort.tcp();
        for (String address : List.of(FIRST, SECOND)) {
            var server = HttpServer.create(new InetSocketAddress(address, port), 1024);
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(address, exchange));
            server.createContext(HELD, exchange -> {
                held.incrementAndGet();
                hold();
                answer(address, exchange);
            });
            server.start();
            servers.add(server);
        }
    }

    int port() {
        return port;
    }

    /// Stops the second server.
    void stopSecond() {
        servers.get(1).stop(0);
    }

    /// Returns the number of requests to [#HELD] so far.
    int held() {
        return held.get();
    }

    void release() {
        released.countDown();
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(String address, HttpExchange exchange) throws IOException {
        var seen = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> seen.put(name.toLowerCase(Locale.ROOT), String.join("|", values)));
        exchange.getRequestBody().readAllBytes();
        seen.put("at", address);
        seen.put("path", exchange.getRequestURI().toString());
        byte[] body = JsonMapper.shared().writeValueAsString(seen).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        release();
        servers.forEach(it -> it.stop(0));
        threads.close();
    }
}
