package com.loadrider.signaling.feed;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// `views` in the health of the gateway: up once the views were built. Kafka being away later changes nothing.
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
