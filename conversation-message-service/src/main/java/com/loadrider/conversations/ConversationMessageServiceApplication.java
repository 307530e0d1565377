package com.loadrider.conversations;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The conversation service. It owns conversations, their members and their messages, and writes notices about calls.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ConversationMessageServiceApplication {

    /// Starts the service.
    public static void main(String[] arguments) {
        SpringApplication.run(ConversationMessageServiceApplication.class, arguments);
    }
}
