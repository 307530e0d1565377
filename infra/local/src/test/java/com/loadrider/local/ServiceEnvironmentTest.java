package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.local.part.Ports;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.service.Instances;
import com.loadrider.local.service.Service;
import com.loadrider.local.service.ServiceInstance;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void tellsTheGatewayWhereEverythingIs() {
        assertThat(gateway(plan(Map.of()).with(new Instances(2, 2, 1)), 2))
                .containsEntry("GATEWAY_PORT", "8090")
                .containsEntry("MANAGEMENT_SERVER_PORT", "8093")
                .containsEntry("GATEWAY_NAME", "g2")
                .containsEntry("CALL_SERVICE_URLS", "http://localhost:8081,http://localhost:8091")
                .containsEntry("CONVERSATION_SERVICE_URLS", "http://localhost:8082")
                .containsEntry("FRONTEND_URL", "http://localhost:8080,http://localhost:8090,http://localhost:5173")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("JWT_ISSUER_URI", "http://localhost:9000")
                .containsEntry("JWT_AUDIENCE", "loadrider-calling");
    }

    @Test
    void leavesTheDemoIdentityOutWhereAKeySourceIsGiven() {
        var plan = plan(Map.of("JWT_SECRET", SECRET));

        assertThat(new ServiceEnvironment(plan).usesDemoIdentity()).isFalse();
        assertThat(gateway(plan, 1)).doesNotContainKeys("JWT_ISSUER_URI", "JWT_AUDIENCE");
    }

    @Test
    void passesEverythingElseThrough() {
        assertThat(gateway(plan(Map.of("CALLS_RING_TIMEOUT", "5s", "FRONTEND_URL", "https://app.example")), 1))
                .containsEntry("CALLS_RING_TIMEOUT", "5s")
                .containsEntry("FRONTEND_URL", "https://app.example");
    }

    @Test
    void tellsTheGatewayHowThePageSignsIn() {
        var given = Map.of(
                "JWT_ISSUER_URI", "https://id.example",
                "WEB_CLIENT_ID", "calls",
                "WEB_SCOPE", "openid",
                "WEB_AUDIENCE", "calls-api",
                "WEB_AUTHORIZATION_PARAMETERS", "organization=acme");

        assertThat(gateway(plan(given), 1)).containsAllEntriesOf(given).doesNotContainKey("WEB_DEMO");
    }

    @Test
    void keepsPortsOfSingleServicesFromReachingTheOthers() {
        var plan = plan(Map.of("SERVER_PORT", "1234", "MANAGEMENT_SERVER_PORT", "1235"));

        assertThat(environment(plan, Service.CALL_SERVICE, 1))
                .containsEntry("SERVER_PORT", "8081")
                .doesNotContainKey("MANAGEMENT_SERVER_PORT");
    }

    @Test
    void usesOwnServersOnlyAsFarAsNoneAreGiven() {
        var environment = new ServiceEnvironment(plan(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "CALLS_DB_URL", "jdbc:postgresql://db/calls")));

        assertThat(environment.usesOwnKafka()).isFalse();
        assertThat(environment.usesOwnDatabase()).isTrue();
    }

    @Test
    void letsAVariableForOneServiceWin() {
        var plan = plan(Map.of("LOG", "all")).with(Service.CALL_SERVICE, Map.of("LOG", "one", "SERVER_PORT", "7"));

        assertThat(environment(plan, Service.CALL_SERVICE, 1))
                .containsEntry("LOG", "one")
                .containsEntry("SERVER_PORT", "7");
        assertThat(gateway(plan, 1)).containsEntry("LOG", "all");
    }

    @Test
    void refusesATooShortSecret() {
        assertThatThrownBy(() -> new ServiceEnvironment(plan(Map.of("JWT_SECRET", "short"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("JWT_SECRET has 5 bytes, but at least 32 are needed.");
    }

    @Test
    void refusesTwoKeySources() {
        assertThatThrownBy(() -> new ServiceEnvironment(
                        plan(Map.of("JWT_SECRET", SECRET, "JWT_ISSUER_URI", "https://id.example"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("JWT_SECRET", "JWT_ISSUER_URI");
    }

    private static StackPlan plan(Map<String, String> given) {
        return new StackPlan(
                Layout.standard(Path.of("root")),
                Ports.from(given),
                Instances.ONE_EACH,
                new Surroundings(given, Map.of()),
                RestartPolicy.ALWAYS);
    }

    private static Map<String, String> gateway(StackPlan plan, int number) {
        return environment(plan, Service.SIGNALING_GATEWAY, number);
    }

    private static Map<String, String> environment(StackPlan plan, Service service, int number) {
        return new ServiceEnvironment(plan).of(new ServiceInstance(service, number, plan.ports()));
    }
}
