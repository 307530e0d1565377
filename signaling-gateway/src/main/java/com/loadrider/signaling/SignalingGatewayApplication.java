package com.loadrider.signaling;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The single entry point for client apps: sockets, presence, delivery, WebRTC relay and REST routing.
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignalingGatewayApplication {

    /// Starts the gateway.
    ///
    /// @param args Spring Boot's command line
    public static void main(String[] args) {
        SpringApplication.run(SignalingGatewayApplication.class, args);
    }
}
