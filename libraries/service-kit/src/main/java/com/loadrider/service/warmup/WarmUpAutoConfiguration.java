package com.loadrider.service.warmup;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/// Configures the runner that executes all [WarmUp] beans.
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(WarmUpProperties.class)
public class WarmUpAutoConfiguration {

    @Bean
    WarmUp refusedRequests(ServletWebServerApplicationContext context) {
        return new RefusedRequests(context);
    }

    @Bean
    WarmUpRunner warmUpRunner(List<WarmUp> warmUps, WarmUpProperties properties) {
        return new WarmUpRunner(warmUps, properties);
    }
}
