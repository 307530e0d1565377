package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The Compose file that adds encryption, against the one it is put on top of and the script that makes its files.
@SuppressWarnings("NullAway.Init")
class EncryptedComposeTest {

    static final String FILE = "infra/compose/encrypted.yml";

    private static final String CLIENT = "SPRING_KAFKA_PROPERTIES_";
    private static final String MADE = "./infra/compose/backend-tls/";

    private static ComposeFile plain;
    private static ComposeFile encrypted;

    @BeforeAll
    static void read() throws IOException {
        plain = ComposeFile.read();
        encrypted = ComposeFile.read(FILE);
    }

    @Test
    void addsToServicesThatThereAre() {
        assertThat(encrypted.services().keySet().stream().filter(it -> !it.equals("kafka-users")))
                .isSubsetOf(plain.services().keySet());
    }

    @Test
    void mountsWhatTheScriptMakesOrTheRepositoryHas() throws IOException {
        String script = Files.readString(ComposeFile.ROOT.resolve("infra/compose/certificates"));
        for (String service : encrypted.services().keySet()) {
            for (String mount : encrypted.list(service, "volumes")) {
                String file = mount.split(":", -1)[0];
                if (file.startsWith(MADE)) {
                    String name = Path.of(file).getFileName().toString();
                    String base = name.substring(0, name.indexOf('.'));
                    assertThat(script)
                            .as(mount)
                            .containsAnyOf("$folder/" + name, "$server" + name.substring(base.length()));
                    assertThat(base).isIn("ca", "postgres", "kafka");
                } else {
                    assertThat(ComposeFile.ROOT.resolve(file)).exists();
                }
                assertThat(mount).endsWith(":ro").doesNotContain("ca.key");
            }
        }
    }

    @Test
    void givesEveryClientOfKafkaItsOwnPasswordThatKafkaKnows() {
        Map<String, Object> known = encrypted.map("kafka-users", "environment");
        List<String> clients = plain.services().keySet().stream()
                .filter(it -> plain.map(it, "environment").containsKey("KAFKA_BOOTSTRAP_SERVERS"))
                .toList();
        assertThat(clients).hasSize(4);
        for (String client : clients) {
            Map<String, Object> environment = encrypted.map(client, "environment");
            assertThat(environment)
                    .containsEntry(CLIENT + "SECURITY_PROTOCOL", "SASL_SSL")
                    .containsEntry(CLIENT + "SASL_MECHANISM", "SCRAM-SHA-512")
                    .containsEntry(CLIENT + "SSL_TRUSTSTORE_LOCATION", "/tls/ca.crt");
            String login = String.valueOf(environment.get(CLIENT + "SASL_JAAS_CONFIG"));
            String user =
                    ComposeFile.names("username=\"(\\w+)\"", login).iterator().next();
            String password = ComposeFile.names("password=\"\\$\\{(\\w+)", login)
                    .iterator()
                    .next();
            assertThat(password).isEqualTo("KAFKA_" + user.toUpperCase(Locale.ROOT) + "_PASSWORD");
            assertThat(String.valueOf(known.get(password))).startsWith("${" + password + ":?");
            assertThat(encrypted.list(client, "volumes")).contains(MADE + "ca.crt:/tls/ca.crt:ro");
        }
        // Beside the services, the exporter.
        assertThat(known).hasSize(clients.size() + 1).containsKey("KAFKA_METRICS_PASSWORD");
        assertThat(encrypted.list("kafka-exporter", "volumes")).contains(MADE + "ca.crt:/tls/ca.crt:ro");
    }

    @Test
    void leavesNoOpenDoorToKafka() {
        Map<String, Object> kafka = encrypted.map("kafka", "environment");
        Map<String, String> protocols = Arrays.stream(String.valueOf(kafka.get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"))
                        .split(",", -1))
                .map(it -> it.split(":", -1))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        for (String listener : String.valueOf(kafka.get("KAFKA_LISTENERS")).split(",", -1)) {
            String name = listener.substring(0, listener.indexOf(':'));
            assertThat("SASL_SSL".equals(protocols.get(name)) || listener.startsWith(name + "://127.0.0.1:"))
                    .as(listener)
                    .isTrue();
        }
        String advertised =
                "CLIENTS://" + plain.map("call-service", "environment").get("KAFKA_BOOTSTRAP_SERVERS");
        assertThat(String.valueOf(kafka.get("KAFKA_ADVERTISED_LISTENERS"))).contains(advertised);
    }

    @Test
    void checksWhoPostgresIsAndRefusesPlainConnections() throws IOException {
        assertThat(url(plain, "call-service", "CALLS")).isNotBlank();
        for (var service : Map.of(
                        "call-service", "CALLS",
                        "conversation-message-service", "CONVERSATIONS",
                        "notification-service", "NOTIFICATIONS")
                .entrySet()) {
            assertThat(url(encrypted, service.getKey(), service.getValue()))
                    .isEqualTo(url(plain, service.getKey(), service.getValue())
                            + "?sslmode=verify-full&sslrootcert=/tls/ca.crt");
        }
        assertThat(encrypted.list("postgres", "command")).contains("-cssl=on", "-chba_file=/tls/hba.conf");
        String hba = Files.readString(ComposeFile.ROOT.resolve("infra/postgres/hba.conf"));
        assertThat(hba.lines().filter(it -> it.startsWith("host ") || it.startsWith("hostnossl ")))
                .allMatch(it -> it.contains("127.0.0.1/32"));
    }

    @Test
    void startsPostgresAsElsewhereOtherwise() {
        List<String> before = plain.list("postgres", "command");
        String settings = String.join(" ", encrypted.list("postgres", "command"));
        before.stream()
                .filter(it -> it.contains("="))
                .forEach(it -> assertThat(settings).contains("-c" + it));
    }

    private static String url(ComposeFile compose, String service, String name) {
        return String.valueOf(compose.map(service, "environment").get(name + "_DB_URL"));
    }
}
