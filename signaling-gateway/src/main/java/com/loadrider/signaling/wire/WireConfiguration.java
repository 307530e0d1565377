package com.loadrider.signaling.wire;

import com.loadrider.socketio.SocketConnections;
import com.loadrider.socketio.SocketHandler;
import com.loadrider.socketio.engineio.AllowedOrigins;
import com.loadrider.socketio.engineio.EngineIoHandler;
import com.loadrider.socketio.engineio.EngineLimits;
import com.loadrider.socketio.engineio.EngineSessions;
import com.loadrider.socketio.engineio.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Assembles the Socket.IO server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineIoProperties.class, SocketIoProperties.class})
class WireConfiguration {

    @Bean
    Timers sessionTimers() {
        return new Timers();
    }

    @Bean
    EngineLimits engineLimits(EngineIoProperties properties) {
        return properties.limits();
    }

    @Bean
    SocketConnections socketConnections(SocketHandler handler, SocketIoProperties properties, Timers timers) {
        return new SocketConnections(handler, properties.connectTimeout(), timers);
    }

    @Bean
    EngineSessions engineSessions(
            EngineLimits limits,
            Timers timers,
            SocketConnections connections,
            @Value("${signaling.gateway.name:g1}") String gatewayName) {
        return new EngineSessions(limits, gatewayName, timers, connections);
    }

    @Bean
    EngineSessionsLifecycle engineSessionsLifecycle(EngineSessions sessions) {
        return new EngineSessionsLifecycle(sessions);
    }

    /// The sessions are looked up lazily, because the web server is created before most of the application.
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> engineIoInFront(
            ObjectProvider<EngineSessions> sessions, AllowedOrigins allowedOrigins) {
        return factory -> factory.addServerCustomizers(server -> {
            var handler = new EngineIoHandler(EngineIoHandler.SOCKET_IO, sessions::getObject, allowedOrigins);
            handler.setHandler(server.getHandler());
            server.setHandler(handler);
        });
    }
}
