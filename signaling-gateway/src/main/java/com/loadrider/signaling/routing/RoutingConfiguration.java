package com.loadrider.signaling.routing;

import com.loadrider.service.security.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    /// A service worker has no token. notification-service checks the signature of what it sends.
    @Bean
    OpenPath pushReceiptsNeedNoToken() {
        return new OpenPath("/api/v1/push/receipts");
    }
}
