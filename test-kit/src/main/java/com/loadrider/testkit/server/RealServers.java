package com.loadrider.testkit.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a Spring test real servers: it sets `spring.datasource.*` to a fresh database,
/// `spring.kafka.bootstrap-servers` and, so that [com.loadrider.testkit.token.TestTokens] hold,
/// `jwt.secret`.
///
/// The database lasts as long as the Spring context, which classes with equal annotations share: starting a context
/// costs far more than telling one's own rows from others. The broker is shared by all.
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealServers {

    /// Whether a database is needed.
    boolean database() default true;

    /// Whether the class has a context and a database to itself.
    boolean ownContext() default false;
}
