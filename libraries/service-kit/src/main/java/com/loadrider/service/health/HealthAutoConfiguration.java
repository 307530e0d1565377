package com.loadrider.service.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;

/// Readiness and version as metrics, for alerts and boards.
@AutoConfiguration(
        afterName = "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration")
@ConditionalOnBean(HealthEndpoint.class)
class HealthAutoConfiguration {

    private static final String GROUP = "readiness";

    /// `service.ready`: 1 while the readiness probe would answer 200, 0 otherwise. Asked for at each scrape.
    @Bean
    MeterBinder readiness(HealthEndpoint health) {
        return meters -> Gauge.builder("service.ready", health, HealthAutoConfiguration::ready)
                .strongReference(true)
                .register(meters);
    }

    /// `service.info`: always 1. Its labels `version` and `revision` say what runs. An image sets both; elsewhere the
    /// version is that of the jar.
    @Bean
    MeterBinder version(
            @Value("${spring.application.version:unknown}") String version,
            @Value("${service.revision:unknown}") String revision) {
        return meters -> Gauge.builder("service.info", () -> 1)
                .tag("version", version)
                .tag("revision", revision)
                .register(meters);
    }

    private static double ready(HealthEndpoint health) {
        HealthDescriptor readiness = health.healthForPath(GROUP);
        return readiness != null && Status.UP.equals(readiness.getStatus()) ? 1 : 0;
    }
}
