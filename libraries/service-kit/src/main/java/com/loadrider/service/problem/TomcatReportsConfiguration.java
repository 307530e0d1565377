package com.loadrider.service.problem;

import org.apache.catalina.startup.Tomcat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({Tomcat.class, TomcatServletWebServerFactory.class})
class TomcatReportsConfiguration {

    /// Adds the valve after Spring Boot's, which writes HTML. The valve that is added last reports first.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatReports(
            ObjectProvider<ProblemResponses> responses) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new TomcatReports(responses)));
    }
}
