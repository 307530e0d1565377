package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.local.part.Ports;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.service.Instances;
import com.loadrider.local.service.Service;
import com.loadrider.local.service.ServiceInstance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class ServiceEnvironmentTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void tellsTheGatewayWhereEverythingIs() throws IOException {
        assertThat(gateway(plan(Map.of()).with(new Instances(2, 2, 1, 2)), 2))
                .containsEntry("GATEWAY_PORT", "8090")
                .containsEntry("MANAGEMENT_SERVER_PORT", "8093")
                .containsEntry("GATEWAY_NAME", "g2")
                .containsEntry("CALL_SERVICE_URLS", "http://localhost:8081,http://localhost:8091")
                .containsEntry("CONVERSATION_SERVICE_URLS", "http://localhost:8082")
                .containsEntry("NOTIFICATION_SERVICE_URLS", "http://localhost:8085,http://localhost:8095")
                .containsEntry("FRONTEND_URL", "http://localhost:8080,http://localhost:8090,http://localhost:5173")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092")
                .containsEntry("JWT_ISSUER_URI", "http://localhost:9000")
                .containsEntry("JWT_AUDIENCE", "loadrider-calling");
    }

    @Test
    void leavesTheDemoIdentityOutWhereAKeySourceIsGiven() throws IOException {
        var plan = plan(Map.of("JWT_SECRET", SECRET));

        assertThat(new ServiceEnvironment(plan).usesDemoIdentity()).isFalse();
        assertThat(gateway(plan, 1)).doesNotContainKeys("JWT_ISSUER_URI", "JWT_AUDIENCE");
    }

    @Test
    void passesEverythingElseThrough() throws IOException {
        assertThat(gateway(plan(Map.of("CALLS_RING_TIMEOUT", "5s", "FRONTEND_URL", "https://app.example")), 1))
                .containsEntry("CALLS_RING_TIMEOUT", "5s")
                .containsEntry("FRONTEND_URL", "https://app.example");
    }

    @Test
    void tellsTheGatewayHowThePageSignsIn() throws IOException {
        var given = Map.of(
                "JWT_ISSUER_URI", "https://id.example",
                "WEB_CLIENT_ID", "calls",
                "WEB_SCOPE", "openid",
                "WEB_AUDIENCE", "calls-api",
                "WEB_AUTHORIZATION_PARAMETERS", "organization=acme");

        assertThat(gateway(plan(given), 1)).containsAllEntriesOf(given).doesNotContainKey("WEB_DEMO");
    }

    @Test
    void keepsPortsOfSingleServicesFromReachingTheOthers() throws IOException {
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
    void letsAVariableForOneServiceWin() throws IOException {
        var plan = plan(Map.of("LOG", "all")).with(Service.CALL_SERVICE, Map.of("LOG", "one", "SERVER_PORT", "7"));

        assertThat(environment(plan, Service.CALL_SERVICE, 1))
                .containsEntry("LOG", "one")
                .containsEntry("SERVER_PORT", "7");
        assertThat(gateway(plan, 1)).containsEntry("LOG", "all");
    }

    @Test
    void givesNotificationServiceAPairThatItKeeps() throws IOException {
        var plan = plan(Map.of());

        var first = notifications(plan);

        assertThat(first)
                .containsEntry("SERVER_PORT", "8085")
                .containsEntry("NOTIFICATIONS_DB_URL", "jdbc:postgresql://127.0.0.1:15432/notifications")
                .containsEntry("PUSH_PAGE_URL", "http://localhost:8080")
                .containsEntry("VAPID_SUBJECT", "mailto:operator@example.com")
                .containsKeys("VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY");
        assertThat(notifications(plan))
                .extractingByKeys("VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY")
                .containsExactly(first.get("VAPID_PUBLIC_KEY"), first.get("VAPID_PRIVATE_KEY"));
        assertThat(gateway(plan, 1)).doesNotContainKeys("VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"})
    void mixesNoGivenKeyWithOneOfItsOwn(String name) throws IOException {
        var plan = plan(Map.of(name, "given", "VAPID_SUBJECT", "https://calls.example", "PUSH_PAGE_URL", "https://p"));

        assertThat(notifications(plan))
                .containsEntry(name, "given")
                .containsEntry("VAPID_SUBJECT", "https://calls.example")
                .containsEntry("PUSH_PAGE_URL", "https://p");
        assertThat(notifications(plan).keySet().stream().filter(it -> it.endsWith("_KEY")))
                .containsExactly(name);
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

    private StackPlan plan(Map<String, String> given) {
        return new StackPlan(
                new Layout(Path.of("root"), new RunDirectory(folder)),
                Ports.from(given),
                Instances.ONE_EACH,
                new Surroundings(given, Map.of()),
                RestartPolicy.ALWAYS);
    }

    private static Map<String, String> notifications(StackPlan plan) throws IOException {
        return environment(plan, Service.NOTIFICATION_SERVICE, 1);
    }

    private static Map<String, String> gateway(StackPlan plan, int number) throws IOException {
        return environment(plan, Service.SIGNALING_GATEWAY, number);
    }

    private static Map<String, String> environment(StackPlan plan, Service service, int number) throws IOException {
        return new ServiceEnvironment(plan).of(new ServiceInstance(service, number, plan.ports()));
    }
}
