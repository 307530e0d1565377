package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.local.part.Ports;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.service.Instances;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void everyPartHasItsPorts() {
        assertThat(Listener.ofAll(plan(new Instances(2, 2, 1, 2), Map.of())))
                .extracting(it -> it.part() + " " + it.endpoint().port())
                .containsExactlyInAnyOrder(
                        "postgres 15432",
                        "kafka 19092",
                        "kafka 19093",
                        "identity 9000",
                        "call-service 8081",
                        "call-service-2 8091",
                        "conversation-message-service 8082",
                        "notification-service 8085",
                        "notification-service-2 8095",
                        "signaling-gateway 8080",
                        "signaling-gateway 8083",
                        "signaling-gateway 8084",
                        "signaling-gateway-2 8090",
                        "signaling-gateway-2 8093",
                        "signaling-gateway-2 8094");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 1 2 | MESSAGE_SERVICE_PORT=31082 KAFKA_PORT=31092 | Port 31092 is wanted by both kafka (KAFKA_PORT) and conversation-message-service-2 (MESSAGE_SERVICE_PORT + 10); move one of them.
            1 1 1 | GATEWAY_PORT=9000                           | Port 9000 is wanted by both identity (IDENTITY_PORT) and signaling-gateway (GATEWAY_PORT); move one of them.
            1 1 1 | GATEWAY_MANAGEMENT_PORT=8080                | Port 8080 is wanted by both signaling-gateway (GATEWAY_PORT) and signaling-gateway (GATEWAY_MANAGEMENT_PORT); move one of them.
            2 1 1 | GATEWAY_LINK_PORT=8070                      | Port 8080 is wanted by both signaling-gateway (GATEWAY_PORT) and signaling-gateway-2 (GATEWAY_LINK_PORT + 10); move one of them.
            1 3 1 | CALL_SERVICE_PORT=8060                      | Port 8080 is wanted by both call-service-3 (CALL_SERVICE_PORT + 20) and signaling-gateway (GATEWAY_PORT); move one of them.
            1 1 1 | KAFKA_CONTROLLER_PORT=19092                 | Port 19092 is wanted by both kafka (KAFKA_PORT) and kafka (KAFKA_CONTROLLER_PORT); move one of them.
            1 1 1 | POSTGRES_PORT=8081                          | Port 8081 is wanted by both postgres (POSTGRES_PORT) and call-service (CALL_SERVICE_PORT); move one of them.
            2 1 1 | GATEWAY_PORT=65530                          | Port 65540, wanted by signaling-gateway-2 (GATEWAY_PORT + 10), does not exist; the highest is 65535.
            """)
    void refusesPortsThatCannotWork(String instances, String environment, String sentence) {
        var plan = plan(instances(instances), environment(environment));

        assertThatThrownBy(() -> Listener.ofAll(plan))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JWT_SECRET=0123456789abcdef0123456789abcdef IDENTITY_PORT=8080
            KAFKA_BOOTSTRAP_SERVERS=kafka:9092 KAFKA_PORT=8080 KAFKA_CONTROLLER_PORT=8080
            CALLS_DB_URL=jdbc:postgresql://db/a CONVERSATIONS_DB_URL=jdbc:postgresql://db/b NOTIFICATIONS_DB_URL=jdbc:postgresql://db/c POSTGRES_PORT=8080
            """)
    void takesNoAccountOfPartsThatAreNotStarted(String environment) {
        assertThat(Listener.ofAll(plan(Instances.ONE_EACH, environment(environment))))
                .filteredOn(it -> it.endpoint().port() == 8080)
                .extracting(Listener::part)
                .containsExactly("signaling-gateway");
    }

    @Test
    void serversAloneDoNotCollideWithServices() {
        assertThat(Listener.ofServers(plan(Instances.ONE_EACH, Map.of("KAFKA_PORT", "8080"))))
                .extracting(Listener::part)
                .containsExactly("postgres", "kafka", "kafka");
    }

    @Test
    void namesWhoHasThePort() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(listener.getLocalPort());
            var taken =
                    Listener.ofAll(plan(Instances.ONE_EACH, Map.of("JWT_SECRET", SECRET, "CALL_SERVICE_PORT", port)))
                            .stream()
                            .filter(it -> it.part().equals("call-service"))
                            .findFirst()
                            .orElseThrow();

            assertThatThrownBy(taken::checkFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageMatching("Port " + port + ", wanted by call-service, is taken by process "
                            + ProcessHandle.current().pid() + " \\(java.*\\); choose another with CALL_SERVICE_PORT.");
        }
    }

    private static Instances instances(String counts) {
        var numbers = counts.split(" ", -1);
        return new Instances(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    private static Map<String, String> environment(String assignments) {
        var environment = new HashMap<String, String>();
        for (var assignment : assignments.split(" ", -1)) {
            var at = assignment.indexOf('=');
            environment.put(assignment.substring(0, at), assignment.substring(at + 1));
        }
        return environment;
    }

    private static StackPlan plan(Instances instances, Map<String, String> given) {
        return new StackPlan(
                Layout.standard(Path.of("root")),
                Ports.from(given),
                instances,
                new Surroundings(given, Map.of()),
                RestartPolicy.ALWAYS);
    }
}
