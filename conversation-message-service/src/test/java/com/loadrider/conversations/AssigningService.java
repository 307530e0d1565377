package com.loadrider.conversations;

import com.loadrider.testkit.server.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole service as it hands out ids itself; all tests share one. [ServiceClient] reaches it as clients do.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "users.ids=assigned")
@RealServers
@Import({ServiceClient.class, People.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AssigningService {}
