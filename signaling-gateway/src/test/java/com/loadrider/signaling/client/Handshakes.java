package com.loadrider.signaling.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Request;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/// Counts how often clients begin with a new connection, by the name that each has in its query as `who`.
@TestConfiguration(proxyBeanMethods = false)
class Handshakes {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> countHandshakes() {
        return factory ->
                factory.addServerCustomizers(server -> server.setRequestLog((request, response) -> count(request)));
    }

    int of(String who) {
        return counts.getOrDefault(who, 0);
    }

    private void count(Request request) {
        var query = Request.extractQueryParameters(request);
        var who = query.getValue("who");
        if (who != null && query.getValue("sid") == null) {
            counts.merge(who, 1, Integer::sum);
        }
    }
}
