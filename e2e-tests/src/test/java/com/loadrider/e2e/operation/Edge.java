package com.loadrider.e2e.operation;

import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.server.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The edge of `docker-compose.yml`, by its own configuration, in front of [StubGateways].
///
/// @param nginx the program that runs
/// @param folder its folder
/// @param http its port for redirects
/// @param https its port for clients
/// @param plain its port for a proxy in front, which is believed at [#PROXY]
record Edge(Nginx nginx, Path folder, int http, int https, int plain) implements AutoCloseable {

    /// The address of the proxy in front.
    static final String PROXY = "127.0.0.2";

    static Edge start(Path program, StubGateways gateways, String profiles) throws IOException, InterruptedException {
        return start(program, gateways, Map.of("COMPOSE_PROFILES", profiles));
    }

    /// @param settings of `.env` in the place of defaults
    static Edge start(Path program, StubGateways gateways, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path folder = Nginx.folder();
        int http = FreePort.tcp();
        int https = FreePort.tcp();
        int plain = FreePort.tcp();
        Files.writeString(folder.resolve("mime.types"), "types { text/plain txt; }\n");
        Files.createDirectories(folder.resolve("conf.d"));
        String template = infra("templates/edge.conf.template");
        for (var setting : variables(https, settings).entrySet()) {
            template = template.replace("${" + setting.getKey() + "}", setting.getValue());
        }
        template = template.replace("signaling-gateway", StubGateways.FIRST)
                .replace("identity;", StubGateways.SECOND + ";")
                .replace(":8080", ":" + gateways.port())
                .replace(":9000", ":" + gateways.port())
                .replace("listen 80;", "listen 127.0.0.1:" + http + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + https + " ssl;")
                .replace("listen 8087;", "listen 127.0.0.1:" + plain + ";")
                .replace("/var/www/acme", folder.resolve("acme").toString())
                // Older ones do not know it.
                .replace("http2 on;", "");
        Files.writeString(folder.resolve("conf.d/edge.conf"), template);
        String main = infra("nginx.conf")
                .replace("/tmp/", folder + "/")
                .replace("/run/nginx.pid", folder.resolve("nginx.pid").toString())
                .replace("/dev/stdout", folder.resolve("access.log").toString())
                .replace("/dev/stderr", folder.resolve("error.log").toString());
        return new Edge(Nginx.start(program, folder, main, https), folder, http, https, plain);
    }

    private static Map<String, String> variables(int https, Map<String, String> settings) throws IOException {
        var all = new HashMap<String, String>();
        ComposeFile.read()
                .map("edge", "environment")
                .forEach((name, value) ->
                        all.put(name, String.valueOf(value).replaceFirst("^\\$\\{\\w+:-(.*)}$", "$1")));
        all.put("EDGE_NETWORK", StubGateways.FIRST.substring(0, StubGateways.FIRST.lastIndexOf('.')));
        all.put("EDGE_PROXY", PROXY);
        all.put("HTTPS_PORT", String.valueOf(https));
        all.putAll(settings);
        return all;
    }

    RawRequest secure(String from) {
        return new RawRequest(https, from, folder.resolve("tls/edge.crt"));
    }

    /// The access log, once a text is in it: nginx writes a line after the answer.
    String accessesWith(String text) {
        return await("access log with " + text)
                .until(() -> Files.readString(folder.resolve("access.log")), it -> it.contains(text));
    }

    private static String infra(String file) throws IOException {
        return Files.readString(ComposeFile.ROOT.resolve("infra/edge").resolve(file));
    }

    @Override
    public void close() {
        nginx.close();
    }
}
