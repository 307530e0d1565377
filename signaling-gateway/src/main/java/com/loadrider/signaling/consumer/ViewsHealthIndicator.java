package com.loadrider.signaling.consumer;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// The health component `views`: up once the views have been built. It stays up when Kafka becomes unreachable later.
@Component
class ViewsHealthIndicator implements HealthIndicator {

    private final ViewsReady views;

    ViewsHealthIndicator(ViewsReady views) {
        this.views = views;
    }

    @Override
    public Health health() {
        return views.await(Duration.ZERO) ? Health.up().build() : Health.down().build();
    }
}
