package com.loadrider.testkit.server;

/// The Kafka server of this JVM: one KRaft broker without automatic topic creation. It starts with the first use and
/// stops with the JVM.
public final class KafkaServer {

    private final String bootstrapServers;

    private KafkaServer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// Returns the shared broker.
    public static KafkaServer shared() {
        return Holder.SERVER;
    }

    /// Returns the address of the broker, e.g. `127.0.0.1:9092`.
    public String bootstrapServers() {
        return bootstrapServers;
    }

    private static final class Holder {
        static final KafkaServer SERVER = new KafkaServer(
                switch (Infra.chosen()) {
                    case EMBEDDED -> EmbeddedKafkaServer.start();
                    case CONTAINERS -> ContainerServers.kafka();
                });
    }
}
