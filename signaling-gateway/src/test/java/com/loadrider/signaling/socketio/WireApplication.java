package com.loadrider.signaling.socketio;

import com.loadrider.signaling.engineio.AllowedOrigins;
import com.loadrider.signaling.engineio.Timers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The wire alone, with an application on top of it that echoes. Not a `@Configuration`, lest the tests of the whole
/// gateway find it by scanning.
@ComponentScan("com.loadrider.signaling.engineio")
@ImportAutoConfiguration(JettyServletWebServerAutoConfiguration.class)
@EnableConfigurationProperties(SocketIoProperties.class)
public class WireApplication {

    /// The one page that may connect.
    public static final String ORIGIN = "https://app.example.com";

    @Bean
    EchoHandler echoHandler() {
        return new EchoHandler();
    }

    @Bean
    AllowedOrigins allowedOrigins() {
        return (origin, _) -> origin.equals(ORIGIN);
    }

    @Bean
    SocketConnections socketConnections(SocketHandler handler, SocketIoProperties properties, Timers timers) {
        return new SocketConnections(handler, properties, timers);
    }
}
