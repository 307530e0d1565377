package com.loadrider.signaling.slowrequest;

import org.eclipse.jetty.server.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Starts the check for slow requests on the public port and on the management port.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlowRequestProperties.class)
class SlowRequestConfiguration {

    private final SlowRequestProperties limits;

    SlowRequestConfiguration(SlowRequestProperties limits) {
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
