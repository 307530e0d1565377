package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The Compose file and what belongs to it.
@SuppressWarnings("NullAway.Init")
class ComposeTest {

    private static final List<String> PROGRAMS = List.of(
            "call-service", "conversation-message-service", "notification-service", "signaling-gateway", "identity");

    private static final String SECRET = "[A-Z_]+_(?:PASSWORD|SECRET|TOKEN)";

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void takesEveryVariableFromTheExample() throws IOException {
        String example = Files.readString(ComposeFile.ROOT.resolve(".env.example"));
        var used = new TreeSet<>(compose.variables());
        used.addAll(ComposeFile.read(EncryptedComposeTest.FILE).variables());
        used.addAll(ComposeFile.read(PortsTest.BEHIND_PROXY).variables());
        // This one is Compose's own.
        used.add("COMPOSE_FILE");
        assertThat(used).isEqualTo(ComposeFile.names("^#?([A-Z_]+)=", example));
    }

    /// Compose recreates a container whose environment changes, and all that depend on it. That would interrupt calls.
    @Test
    void makesNothingAnewButWhoKnowsASecret() throws IOException {
        for (String file : List.of("docker-compose.yml", EncryptedComposeTest.FILE)) {
            ComposeFile read = ComposeFile.read(file);
            assertThat(read.services().keySet().stream()
                            .filter(it -> !secrets(read, it).isEmpty()))
                    .as(file)
                    .doesNotContain("postgres", "kafka", "coturn", "edge");
        }
        assertThat(compose.services())
                .allSatisfy((name, service) -> assertThat(
                                compose.map(name, "depends_on").keySet())
                        .as(name)
                        .allMatch(it -> secrets(compose, it).isEmpty()));
    }

    @Test
    void changesEverySecret() throws IOException {
        String rotate = Files.readString(ComposeFile.ROOT.resolve("infra/compose/rotate"));
        String example = Files.readString(ComposeFile.ROOT.resolve(".env.example"));
        var secrets = ComposeFile.names("^#?(" + SECRET + ")=", example);
        assertThat(secrets).contains("CALLS_DB_PASSWORD", "JWT_SECRET", "CALLS_ADMIN_TOKEN");
        assertThat(ComposeFile.names("^    (" + SECRET + ")\\)", rotate)).isEqualTo(secrets);
    }

    @Test
    void publishesTheEdgeAndTurnOnly() {
        assertThat(compose.services().keySet().stream()
                        .filter(it -> !compose.list(it, "ports").isEmpty()))
                .containsExactlyInAnyOrder("edge", "grafana", "prometheus", "alertmanager");
        for (String operators : List.of("grafana", "prometheus", "alertmanager")) {
            assertThat(compose.list(operators, "ports")).allMatch(it -> it.startsWith("127.0.0.1:"));
        }
        assertThat(compose.list("edge", "ports")).allMatch(it -> it.startsWith("${EDGE_BIND:-127.0.0.1}:"));
        assertThat(compose.services().entrySet().stream()
                        .filter(it -> "host".equals(it.getValue().get("network_mode")))
                        .map(Map.Entry::getKey))
                .containsExactly("coturn");
        assertThat(compose.map("coturn", "environment")).containsEntry("TURN_BIND", "${TURN_BIND:-127.0.0.1}");
    }

    @Test
    void asksForHealthWhereTheProgramListens() {
        for (String program : PROGRAMS) {
            Map<String, Object> environment = compose.map(program, "environment");
            Object port = environment.getOrDefault("MANAGEMENT_SERVER_PORT", environment.get("IDENTITY_PORT"));
            assertThat(arguments(program).get("HEALTH_PORT"))
                    .as(program)
                    .isNotNull()
                    .isEqualTo(port);
        }
    }

    @Test
    void callsServicesWhereTheyListen() {
        assertThat(compose.map("signaling-gateway", "environment"))
                .containsEntry("CALL_SERVICE_URLS", "http://call-service:" + serverPort("call-service"))
                .containsEntry(
                        "CONVERSATION_SERVICE_URLS",
                        "http://conversation-message-service:" + serverPort("conversation-message-service"))
                .containsEntry(
                        "NOTIFICATION_SERVICE_URLS",
                        "http://notification-service:" + serverPort("notification-service"));
    }

    @Test
    void isScrapedWhereMetricsAre() throws IOException {
        String prometheus = Files.readString(ComposeFile.ROOT.resolve("infra/observability/prometheus/prometheus.yml"));
        for (String service : PROGRAMS.subList(0, 4)) {
            Object port = compose.map(service, "environment").get("MANAGEMENT_SERVER_PORT");
            assertThat(prometheus).contains("names: [ " + service + " ], type: A, port: " + port);
        }
        assertThat(compose.services().keySet())
                .containsAll(ComposeFile.names("names: \\[ ([\\w-]+) \\]", prometheus))
                .containsAll(ComposeFile.names("replacement: \"([\\w-]+):", prometheus));
    }

    @Test
    void asksNginxForItsMetricsWhereItHasThem() throws IOException {
        String status = Files.readString(ComposeFile.ROOT.resolve("infra/edge/templates/status.conf.template"));
        String port = ComposeFile.names("listen (\\d+);", status).iterator().next();
        assertThat(compose.list("nginx-exporter", "command"))
                .containsExactly("--nginx.scrape-uri=http://edge:" + port + "/status");
        assertThat(status).contains("location = /status {", "stub_status;");
        // The edge publishes other ports only.
        assertThat(compose.list("edge", "ports")).noneMatch(it -> it.endsWith(":" + port));
    }

    private static Set<String> secrets(ComposeFile file, String service) {
        return ComposeFile.names(
                "\\$\\{(" + SECRET + ")", file.map(service, "environment").toString());
    }

    private static Object serverPort(String service) {
        return String.valueOf(compose.map(service, "environment").get("SERVER_PORT"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> arguments(String service) {
        return (Map<String, Object>) compose.map(service, "build").getOrDefault("args", Map.of());
    }
}
