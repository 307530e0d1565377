package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.server.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// The examples of reverse proxies in `examples/nginx`, in a real nginx.
class OwnProxyIT {

    private static final String CLIENT = "127.0.0.3";

    @Test
    void inFrontOfTheEdgeKeepsSessionsAndTellsWhoTheClientIs() throws Exception {
        Path program = Nginx.program();
        try (var gateways = new StubGateways();
                var edge = Edge.start(program, gateways, "");
                var proxy = start(
                        program,
                        "in-front-of-the-edge.conf",
                        text -> text.replace("127.0.0.1:8087", "127.0.0.1:" + edge.plain())
                                // The edge believes this address only.
                                .replace(
                                        "proxy_http_version 1.1;",
                                        "proxy_http_version 1.1; proxy_bind " + Edge.PROXY + ";"))) {
            proxy.keepsSessions();
            proxy.tellsWhoTheClientIs();
            assertThat(edge.accessesWith(CLIENT + " GET /api/v1/me 200")).doesNotContain(Edge.PROXY);
        }
    }

    @Test
    void inPlaceOfTheEdgeKeepsSessionsAndTellsWhoTheClientIs() throws Exception {
        Path program = Nginx.program();
        try (var gateways = new StubGateways();
                var proxy = start(
                        program,
                        "in-place-of-the-edge.conf",
                        text -> text.replace("10.0.0.11:8080", StubGateways.FIRST + ":" + gateways.port())
                                .replace("10.0.0.12:8080", StubGateways.SECOND + ":" + gateways.port())
                                .replace("g1-", "g11-")
                                .replace("g2-", "g12-"))) {
            proxy.keepsSessions();
            proxy.tellsWhoTheClientIs();
            gateways.stopSecond();
            assertThat(proxy.at("/socket.io/?EIO=4&transport=polling&sid=g12-AAAA"))
                    .isEqualTo(StubGateways.FIRST);
        }
    }

    private static Proxy start(Path program, String example, UnaryOperator<String> adapt)
            throws IOException, InterruptedException {
        Path folder = Nginx.folder();
        int port = FreePort.tcp();
        String text = adapt.apply(Files.readString(
                        ComposeFile.ROOT.resolve("examples/nginx").resolve(example)))
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                .replaceAll("/etc/letsencrypt/live/[a-z.]+/fullchain\\.pem", folder + "/tls/edge.crt")
                .replaceAll("/etc/letsencrypt/live/[a-z.]+/privkey\\.pem", folder + "/tls/edge.key");
        String around = """
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
            access_log off;
            client_body_temp_path %1$s/body;
            proxy_temp_path %1$s/proxy;
            fastcgi_temp_path %1$s/fastcgi;
            uwsgi_temp_path %1$s/uwsgi;
            scgi_temp_path %1$s/scgi;
            %2$s
            }
            """.formatted(folder, text);
        return new Proxy(Nginx.start(program, folder, around, port), folder, port);
    }

    private record Proxy(Nginx nginx, Path folder, int port) implements AutoCloseable {

        void keepsSessions() throws Exception {
            for (int round = 0; round < 10; round++) {
                assertThat(at("/socket.io/?EIO=4&transport=polling&sid=g12-AAAA"))
                        .isEqualTo(StubGateways.SECOND);
                assertThat(at("/socket.io/?EIO=4&transport=polling&sid=g11-AAAA"))
                        .isEqualTo(StubGateways.FIRST);
            }
        }

        void tellsWhoTheClientIs() throws Exception {
            var told = request()
                    .get("/api/v1/me", "X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1", "Upgrade: websocket")
                    .json();
            assertThat(told.path("x-forwarded-for").asString()).isEqualTo(CLIENT);
            assertThat(told.path("x-forwarded-proto").asString()).isEqualTo("https");
            assertThat(told.path("x-forwarded-host").asString()).isEqualTo("calls.example.com");
            assertThat(told.path("host").asString()).isEqualTo("calls.example.com");
            assertThat(told.path("upgrade").asString()).isEqualTo("websocket");
            assertThat(told.has("forwarded")).isFalse();
        }

        String at(String path) throws Exception {
            return request().get(path).json().path("at").asString();
        }

        private RawRequest request() {
            return new RawRequest(port, CLIENT, folder.resolve("tls/edge.crt"));
        }

        @Override
        public void close() {
            nginx.close();
        }
    }
}
