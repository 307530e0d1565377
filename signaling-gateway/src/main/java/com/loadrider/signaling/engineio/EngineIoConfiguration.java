package com.loadrider.signaling.engineio;

import java.util.concurrent.Executors;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Puts Engine.IO in front of all other handlers of Jetty.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineIoProperties.class)
class EngineIoConfiguration {

    @Bean
    Timers sessionTimers() {
        return new Timers();
    }

    @Bean
    EngineSessions engineSessions(
            EngineIoProperties properties,
            Timers timers,
            EngineHandler handler,
            @Value("${signaling.gateway-name:g1}") String gatewayName) {
        return new EngineSessions(properties, new SessionIds(gatewayName), timers, handler);
    }

    @Bean
    SessionsLifecycle sessionsLifecycle(EngineSessions sessions) {
        return new SessionsLifecycle(sessions);
    }

    /// The beans are looked up lazily, because the web server is created before most of the application.
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> engineIoInFront(
            ObjectProvider<EngineSessions> sessions, ObjectProvider<AllowedOrigins> allowedOrigins) {
        return factory -> factory.addServerCustomizers(server -> {
            var handler = new EngineIoHandler(
                    sessions::getObject,
                    (origin, target) -> allowedOrigins.getObject().allows(origin, target));
            handler.setHandler(server.getHandler());
            server.setHandler(handler);
        });
    }

    /// Gives Jetty a few platform threads for its event loops, which serve the sockets, and a virtual thread
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
