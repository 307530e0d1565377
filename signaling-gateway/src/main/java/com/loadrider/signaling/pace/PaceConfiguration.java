package com.loadrider.signaling.pace;

import org.eclipse.jetty.server.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// Watches the public port and the management port.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaceProperties.class)
class PaceConfiguration {

    private final PaceProperties pace;

    PaceConfiguration(PaceProperties pace) {
        this.pace = pace;
    }

    @EventListener
    void watch(WebServerInitializedEvent started) {
        if (started.getWebServer() instanceof JettyWebServer jetty) {
            for (Connector connector : jetty.getServer().getConnectors()) {
                new SlowRequests(connector, pace).watch();
            }
        }
    }
}
