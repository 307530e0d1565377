package com.loadrider.testkit.server;

/// The Kafka of this JVM: one KRaft broker, without automatic topics, started when it is first asked for and stopped
/// with the JVM.
public final class KafkaServer {

    private final String bootstrapServers;

    private KafkaServer(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// The one broker.
    public static KafkaServer shared() {
        return Holder.SERVER;
    }

    /// Where clients find it, as `127.0.0.1:9092`.
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
