package com.loadrider.local.part;

/// The ports of a stack, each with the environment variable that changes it and its default. Each further instance of a
/// service uses ports that are [Ports#STEP] higher.
public enum Port {
    /// PostgreSQL.
    POSTGRES("POSTGRES_PORT", 15432),
    /// Kafka, for clients.
    KAFKA("KAFKA_PORT", 19092),
    /// Kafka's controller.
    KAFKA_CONTROLLER("KAFKA_CONTROLLER_PORT", 19093),
    /// The demo identity provider.
    IDENTITY("IDENTITY_PORT", 9000),
    /// The gateway's public port.
    GATEWAY("GATEWAY_PORT", 8080),
    /// The gateway's health checks and metrics.
    GATEWAY_MANAGEMENT("GATEWAY_MANAGEMENT_PORT", 8083),
    /// The port for links from other gateways.
    GATEWAY_LINK("GATEWAY_LINK_PORT", 8084),
    /// call-service.
    CALL_SERVICE("CALL_SERVICE_PORT", 8081),
    /// conversation-message-service.
    MESSAGE_SERVICE("MESSAGE_SERVICE_PORT", 8082),
    /// notification-service.
    NOTIFICATION_SERVICE("NOTIFICATION_SERVICE_PORT", 8085);

    private final String variable;
    private final int standard;

    Port(String variable, int standard) {
        this.variable = variable;
        this.standard = standard;
    }

    /// The environment variable that changes the port.
    public String variable() {
        return variable;
    }

    /// The default port.
    public int standard() {
        return standard;
    }
}
