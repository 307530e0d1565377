package com.loadrider.notifications;

import com.loadrider.testkit.server.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// The whole service with real servers and a push service; all tests share one. [ServiceClient] reaches it as clients
/// do.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "push.web-push.public-key=" + TestKeys.PUBLIC,
            "push.web-push.private-key=" + TestKeys.PRIVATE,
            "push.web-push.subject=mailto:ops@example.com",
            "push.web-push.timeout=1s",
            "push.limits.subscriptions-per-user-per-minute=40"
        })
@RealServers
@ContextConfiguration(initializers = PushServiceInitializer.class)
@Import(ServiceClient.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunningService {}
