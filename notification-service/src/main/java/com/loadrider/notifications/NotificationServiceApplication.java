package com.loadrider.notifications;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The notification service. It owns push subscriptions, and tells devices without a socket of calls.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NotificationServiceApplication {

    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(NotificationServiceApplication.class, arguments);
    }
}
