package com.loadrider.notifications.notification;

import com.loadrider.service.security.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

    /// The migrations have made the secret.
    @Bean
    Receipts receipts(JdbcClient jdbc) {
        return new Receipts(
                jdbc.sql("SELECT secret FROM receipt_key").query(String.class).single());
    }

    /// A service worker has no token. A receipt is its own proof.
    @Bean
    OpenPath receiptsNeedNoToken() {
        return new OpenPath("/api/v1/push/receipts");
    }
}
