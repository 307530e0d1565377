package com.loadrider.calls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// What stands where conversation-message-service would: it knows of no conversation that call-service does not know
/// of, unless a test lets it fail.
final class OtherService {

    static final OtherService CONVERSATIONS = new OtherService();

    private final HttpServer server;
    private volatile HttpHandler behaviour = OtherService::knowsNothing;

    private OtherService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> behaviour.handle(exchange));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Lets it do something else until it is told to [#recover()].
    void behave(HttpHandler other) {
        behaviour = other;
    }

    void recover() {
        behaviour = OtherService::knowsNothing;
    }

    private static void knowsNothing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        exchange.close();
    }
}
