package com.loadrider.conversations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Owns conversations, their members and their messages, and writes a notice of whatever becomes of a call.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ConversationMessageServiceApplication {

    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(ConversationMessageServiceApplication.class, arguments);
    }
}
