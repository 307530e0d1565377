package com.loadrider.testkit.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Provides real servers to a Spring test. Sets `spring.datasource.*` to a new database,
/// `spring.kafka.bootstrap-servers` to the shared broker, and `jwt.secret` so that
/// [com.loadrider.testkit.token.TestTokens] are valid.
///
/// Test classes with equal annotations share the Spring context and its database, because starting a context is slow.
/// So a test must be able to ignore rows of other tests. All tests share the broker.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealServers {

    /// Whether the test needs a database.
    boolean database() default true;

    /// Whether the class gets its own context and database.
    boolean ownContext() default false;
}
