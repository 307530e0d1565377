package com.loadrider.service.slowrequest;

import org.eclipse.jetty.server.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/// Starts the check for slow requests on the public port and on the management port.
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(SlowRequestProperties.class)
public class SlowRequestAutoConfiguration {

    private final SlowRequestProperties limits;

    SlowRequestAutoConfiguration(SlowRequestProperties limits) {
        this.limits = limits;
    }

    @EventListener
    void watch(WebServerInitializedEvent started) {
        if (started.getWebServer() instanceof JettyWebServer jetty) {
            for (Connector connector : jetty.getServer().getConnectors()) {
                new SlowRequests(connector, limits).watch();
            }
        }
    }
}
