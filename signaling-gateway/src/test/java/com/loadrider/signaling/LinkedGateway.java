package com.loadrider.signaling;

import com.loadrider.testkit.server.FreePort;
import com.loadrider.testkit.server.KafkaServer;
import com.loadrider.testkit.token.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A gateway that is linked to the other ones of its test.
record LinkedGateway(ConfigurableApplicationContext context) implements AutoCloseable {

    static LinkedGateway start(String name, String callServiceUrl) {
        int link = FreePort.tcp();
        return new LinkedGateway(new SpringApplicationBuilder(SignalingGatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--signaling.gateway.name=" + name,
                        "--signaling.gateway.link-address=127.0.0.1:" + link,
                        "--signaling.link.port=" + link,
                        "--signaling.link.secret=" + "secret-of-both-gateways-in-this-test",
                        "--signaling.upstream.call-service-urls=" + callServiceUrl,
                        "--spring.kafka.bootstrap-servers="
                                + KafkaServer.shared().bootstrapServers(),
                        "--jwt.secret=" + TestTokens.SECRET));
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
