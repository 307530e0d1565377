package com.loadrider.signaling.routing;

import com.loadrider.service.problem.ProblemResponses;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    /// Both in front of the application, and within it, where the pages that Spring registered are kept.
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> bareRefusals(ObjectProvider<ProblemResponses> responses) {
        return factory -> factory.addServerCustomizers(server -> {
            server.setErrorHandler(new BareRefusals(responses));
            server.getDescendants(ServletContextHandler.class).forEach(context -> {
                var refusals = new BareRefusals(responses);
                if (context.getErrorHandler() instanceof ErrorPageErrorHandler former) {
                    refusals.setErrorPages(former.getErrorPages());
                }
                context.setErrorHandler(refusals);
            });
        });
    }
}
