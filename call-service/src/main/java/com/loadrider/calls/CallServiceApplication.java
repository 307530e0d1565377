package com.loadrider.calls;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Owns who may call whom and what state a call is in, and publishes every change.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CallServiceApplication {

    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(CallServiceApplication.class, arguments);
    }
}
