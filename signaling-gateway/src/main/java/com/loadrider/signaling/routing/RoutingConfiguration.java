package com.loadrider.signaling.routing;

import com.loadrider.service.problem.ProblemResponses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    JettyServletWebServerFactory webServer() {
        return new UnsharedBuffers();
    }

    /// Jetty refuses these requests before they reach the application and its own error handling.
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> bareRefusals(ObjectProvider<ProblemResponses> responses) {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new BareRefusals(responses)));
    }
}
