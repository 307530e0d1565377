package com.loadrider.service.server;

import com.loadrider.service.problem.ProblemResponses;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Configures Jetty (decision 0024).
@AutoConfiguration(
        beforeName = "org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration")
@ConditionalOnWebApplication
class ServerAutoConfiguration {

    @Bean
    JettyServletWebServerFactory webServer() {
        return new UnsharedBuffers();
    }

    /// Jetty refuses these requests before they reach the application and its own error handling.
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> bareRefusals(ObjectProvider<ProblemResponses> responses) {
        return factory -> factory.addServerCustomizers(server -> server.setErrorHandler(new BareRefusals(responses)));
    }

    /// Closes connections after a refused CONNECT. Jetty keeps them open even if the client asks for the end
    /// of the connection, although such a server must close it (RFC 9112, 9.6).
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> refusedTunnels() {
        return factory -> factory.addServerCustomizers(server -> Arrays.stream(server.getConnectors())
                .map(it -> it.getConnectionFactory(HttpConnectionFactory.class))
                .filter(Objects::nonNull)
                .forEach(http -> http.getHttpConfiguration().addCustomizer(ServerAutoConfiguration::closeTunnel)));
    }

    private static Request closeTunnel(Request request, HttpFields.Mutable response) {
        if (HttpMethod.CONNECT.is(request.getMethod())) {
            response.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
        return request;
    }

    /// Gives Jetty a few platform threads for its event loops, which also serve sockets, and a virtual thread
    /// for each request that may block. Jetty's own pool of virtual threads would also run the event loops on
    /// virtual threads, so that both would share the carrier threads.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<JettyServletWebServerFactory> eventLoops() {
        return factory -> {
            var pool = new QueuedThreadPool();
            pool.setName("jetty");
            pool.setReservedThreads(0);
            pool.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("request-", 0).factory()));
            factory.setThreadPool(pool);
        };
    }
}
