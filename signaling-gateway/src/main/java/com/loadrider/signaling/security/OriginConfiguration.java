package com.loadrider.signaling.security;

import com.loadrider.service.problem.ProblemResponses;
import com.loadrider.socketio.engineio.AllowedOrigins;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/// Applies one rule about origins to REST and to sockets.
@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

    /// Outside of the body limit, so that a page can also read that refusal, and outside of authentication,
    /// because a preflight request carries no token.
    private static final int OUTSIDE_OF_ALL_REFUSALS = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    AllowedOrigins allowedOrigins(FrontendProperties frontend) {
        return new ConfiguredOrigins(frontend.parsedOrigins());
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(AllowedOrigins origins, ProblemResponses problems) {
        var cors = new CorsConfiguration();
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(origins.requestHeaders());
        cors.setExposedHeaders(List.of("Location", "Retry-After", "WWW-Authenticate", "traceparent"));
        cors.setMaxAge(Duration.ofMinutes(10));
        var paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/**", cors);
        var filter = new CorsFilter(paths);
        filter.setCorsProcessor(new ProblemCorsProcessor(origins, problems));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(OUTSIDE_OF_ALL_REFUSALS);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> trustedForwarding(FrontendProperties frontend) {
        var forwarding = new TrustedForwarding(frontend.trustedNetworks());
        return factory -> factory.addServerCustomizers(server -> add(forwarding, server));
    }

    private static void add(TrustedForwarding forwarding, Server server) {
        for (Connector connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(http -> http.getHttpConfiguration().addCustomizer(forwarding));
        }
    }
}
