package com.loadrider.calls;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The call service. It decides who may call whom, keeps the state of each call, and publishes every change.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CallServiceApplication {

    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(CallServiceApplication.class, arguments);
    }
}
