package com.loadrider.notifications;

import com.loadrider.notifications.webpush.TestPushService;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts the push service of this JVM, and allows it to the service.

public final class PushServiceInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// The push service.
    public static final TestPushService PUSH_SERVICE = TestPushService.start(TestKeys.PUBLIC);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "push service",
                        Map.of(
                                "push.private-hosts",
                                PUSH_SERVICE.authority(),
                                "push.allowed-hosts",
                                "fcm.googleapis.com")));
    }
}
