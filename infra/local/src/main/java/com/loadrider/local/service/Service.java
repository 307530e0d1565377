package com.loadrider.local.service;

import com.loadrider.local.part.Port;
import java.util.stream.Stream;

/// The programs of this repository that belong to a stack.
public enum Service {
    /// The demo OpenID Connect provider.
    IDENTITY("identity", "infra/identity", "/.well-known/openid-configuration", Port.IDENTITY, Port.IDENTITY),
    /// Decides who may call whom, and holds the state of each call.
    CALL_SERVICE("call-service", "call-service", Service.READINESS, Port.CALL_SERVICE, Port.CALL_SERVICE),
    /// Conversations, messages, call notices.
    CONVERSATION_MESSAGE_SERVICE(
            "conversation-message-service",
            "conversation-message-service",
            Service.READINESS,
            Port.MESSAGE_SERVICE,
            Port.MESSAGE_SERVICE),
    /// Push subscriptions, and push notifications of calls.
    NOTIFICATION_SERVICE(
            "notification-service",
            "notification-service",
            Service.READINESS,
            Port.NOTIFICATION_SERVICE,
            Port.NOTIFICATION_SERVICE),
    /// The single entry point for client apps.
    SIGNALING_GATEWAY(
            "signaling-gateway", "signaling-gateway", Service.READINESS, Port.GATEWAY_MANAGEMENT, Port.GATEWAY);

    private static final String READINESS = "/actuator/health/readiness";

    private final String artifact;
    private final String module;
    private final String probe;
    private final Port probePort;
    private final Port port;

    Service(String artifact, String module, String probe, Port probePort, Port port) {
        this.artifact = artifact;
        this.module = module;
        this.probe = probe;
        this.probePort = probePort;
        this.port = port;
    }

    /// The name of the artifact and of its part.
    public String artifact() {
        return artifact;
    }

    /// The folder of the module below the root of the repository.
    public String module() {
        return module;
    }

    /// All ports that it listens on.
    Stream<Port> ports() {
        return this == SIGNALING_GATEWAY ? Stream.of(port, probePort, Port.GATEWAY_LINK) : Stream.of(port, probePort);
    }

    /// The path that answers 200 when the service is ready, on [#probePort].
    String probe() {
        return probe;
    }

    /// The port of the probe.
    Port probePort() {
        return probePort;
    }

    /// The port for its clients.
    Port port() {
        return port;
    }
}
