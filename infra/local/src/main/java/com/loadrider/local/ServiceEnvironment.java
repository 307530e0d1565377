package com.loadrider.local;

import com.loadrider.local.part.Port;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.service.Service;
import com.loadrider.local.service.ServiceInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the environment variables of each service. Variables given from outside are kept, except those that differ
/// for each instance, such as its ports.
final class ServiceEnvironment {

    private static final int SHORTEST_SECRET = 32;
    private static final List<String> EACH_ITS_OWN =
            List.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "GATEWAY_NAME", "GATEWAY_LINK_ADDRESS");

    private final StackPlan plan;
    private final Map<String, String> given;
    private final String linkSecret = UUID.randomUUID().toString();

    /// @throws Refusal if the given variables cannot work
    ServiceEnvironment(StackPlan plan) {
        this.plan = plan;
        this.given = plan.surroundings().everyPart();
        checkKeySource();
    }

    /// Whether the demo identity provider issues the tokens, because no other source is configured.
    boolean usesDemoIdentity() {
        return !isGiven("JWT_SECRET") && !isGiven("JWT_ISSUER_URI");
    }

    /// Whether at least one service keeps its data in this stack's own PostgreSQL.
    boolean usesOwnDatabase() {
        return !isGiven("CALLS_DB_URL") || !isGiven("CONVERSATIONS_DB_URL") || !isGiven("NOTIFICATIONS_DB_URL");
    }

    /// Whether the services use this stack's own broker.
    boolean usesOwnKafka() {
        return !isGiven("KAFKA_BOOTSTRAP_SERVERS");
    }

    /// Returns the complete environment of one process. The first notification-service makes the VAPID pair.
    Map<String, String> of(ServiceInstance instance) throws IOException {
        var environment = new HashMap<>(given);
        environment.keySet().removeAll(EACH_ITS_OWN);
        var defaults = shared();
        if (instance.service() == Service.NOTIFICATION_SERVICE) {
            defaults.putAll(push());
        }
        defaults.forEach((name, value) -> {
            if (!isGiven(name)) {
                environment.put(name, value);
            }
        });
        environment.putAll(own(instance));
        environment.putAll(plan.surroundings().of(instance.service()));
        return environment;
    }

    private Map<String, String> shared() {
        var shared = new HashMap<String, String>();
        if (usesDemoIdentity()) {
            shared.put("JWT_ISSUER_URI", urls(Service.IDENTITY));
            shared.put("JWT_AUDIENCE", "loadrider-calling");
            shared.put("WEB_DEMO", "true");
        }
        shared.put("FRONTEND_URL", origins());
        shared.put("IDENTITY_WEB_ORIGINS", origins());
        shared.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port(Port.KAFKA));
        shared.putAll(database("CALLS", "calls"));
        shared.putAll(database("CONVERSATIONS", "conversations"));
        shared.putAll(database("NOTIFICATIONS", "notifications"));
        shared.put("GATEWAY_LINK_SECRET", linkSecret);
        shared.put("CALL_SERVICE_URLS", urls(Service.CALL_SERVICE));
        shared.put("CONVERSATION_SERVICE_URLS", urls(Service.CONVERSATION_MESSAGE_SERVICE));
        shared.put("NOTIFICATION_SERVICE_URLS", urls(Service.NOTIFICATION_SERVICE));
        return shared;
    }

    /// A given key is never completed with one of a pair that is made here, because the two would not fit.
    private Map<String, String> push() throws IOException {
        var push = new HashMap<String, String>();
        push.put("PUSH_PAGE_URL", "http://localhost:" + port(Port.GATEWAY));
        push.put("VAPID_SUBJECT", "mailto:operator@example.com");
        if (!isGiven("VAPID_PUBLIC_KEY") && !isGiven("VAPID_PRIVATE_KEY")) {
            var file = plan.layout()
                    .directory()
                    .data(Service.NOTIFICATION_SERVICE.artifact())
                    .resolve("vapid.properties");
            push.putAll(new VapidPair(file).readOrCreate());
        }
        return push;
    }

    private Map<String, String> own(ServiceInstance instance) {
        return switch (instance.service()) {
            case IDENTITY ->
                Map.of(
                        "IDENTITY_PORT", port(Port.IDENTITY, instance),
                        "IDENTITY_KEYS_FILE",
                                plan.layout()
                                        .directory()
                                        .data(instance.name())
                                        .resolve("keys.json")
                                        .toString());
            case CALL_SERVICE -> Map.of("SERVER_PORT", port(Port.CALL_SERVICE, instance));
            case CONVERSATION_MESSAGE_SERVICE -> Map.of("SERVER_PORT", port(Port.MESSAGE_SERVICE, instance));
            case NOTIFICATION_SERVICE -> Map.of("SERVER_PORT", port(Port.NOTIFICATION_SERVICE, instance));
            case SIGNALING_GATEWAY ->
                Map.of(
                        "GATEWAY_PORT", port(Port.GATEWAY, instance),
                        "MANAGEMENT_SERVER_PORT", port(Port.GATEWAY_MANAGEMENT, instance),
                        "GATEWAY_NAME", "g" + instance.number(),
                        "GATEWAY_LINK_PORT", port(Port.GATEWAY_LINK, instance),
                        "GATEWAY_LINK_ADDRESS", "127.0.0.1:" + port(Port.GATEWAY_LINK, instance));
        };
    }

    private Map<String, String> database(String prefix, String name) {
        if (isGiven(prefix + "_DB_URL")) {
            return Map.of();
        }
        return Map.of(
                prefix + "_DB_URL", "jdbc:postgresql://127.0.0.1:" + port(Port.POSTGRES) + "/" + name,
                prefix + "_DB_USER", name,
                prefix + "_DB_PASSWORD", name);
    }

    /// The gateways, which serve the web client, and the development server of the web client.
    private String origins() {
        return Stream.concat(Stream.of(urls(Service.SIGNALING_GATEWAY)), Stream.of("http://localhost:5173"))
                .collect(Collectors.joining(","));
    }

    private String urls(Service service) {
        return plan.instances().of(service, plan.ports()).stream()
                .map(ServiceInstance::url)
                .collect(Collectors.joining(","));
    }

    private String port(Port port) {
        return Integer.toString(plan.ports().of(port).port());
    }

    private String port(Port port, ServiceInstance instance) {
        return Integer.toString(plan.ports().of(port, instance.number()).port());
    }

    private boolean isGiven(String variable) {
        return !given.getOrDefault(variable, "").isBlank();
    }

    private void checkKeySource() {
        if (isGiven("JWT_SECRET") && isGiven("JWT_ISSUER_URI")) {
            throw new Refusal("Both JWT_SECRET and JWT_ISSUER_URI are set; tokens come from one of them only.");
        }
        var length = given.getOrDefault("JWT_SECRET", "").getBytes(StandardCharsets.UTF_8).length;
        if (isGiven("JWT_SECRET") && length < SHORTEST_SECRET) {
            throw new Refusal("JWT_SECRET has " + length + " bytes, but at least 32 are needed.");
        }
    }
}
