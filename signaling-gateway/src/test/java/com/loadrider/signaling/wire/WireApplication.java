package com.loadrider.signaling.wire;

import com.loadrider.socketio.engineio.AllowedOrigins;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The gateway's Socket.IO server without the gateway. Not a `@Configuration`, so that the tests of the whole
/// gateway do not find it by scanning.
@Import(WireConfiguration.class)
@ImportAutoConfiguration(JettyServletWebServerAutoConfiguration.class)
public class WireApplication {

    @Bean
    LateCall lateCall() {
        return new LateCall();
    }

    @Bean
    AllowedOrigins allowedOrigins() {
        return (_, _) -> false;
    }
}
