package com.loadrider.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.loadrider.e2e.provider.ProviderSettings;
import com.loadrider.e2e.provider.ProviderUser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The call page with another provider than the demonstration's.
@Order(Integer.MAX_VALUE)
class ProviderJourneyIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void callOutlivesItsSignIns() throws Exception {
        String obstacle = Journeys.obstacle();
        assumeTrue(obstacle == null, obstacle);
        var settings = ProviderSettings.strict(
                Duration.ofSeconds(60),
                ProviderUser.named("Ada").with("user_id", 7001),
                ProviderUser.named("Ben").with("user_id", 7002));
        try (var stack = ProviderStack.start(settings, Map.of("USER_ID_CLAIM", "user_id"))) {
            var result = Journeys.run(stack.environment(), "callOutlivesItsSignIns", LIMIT);
            System.out.print(result.output());
            assertThat(result.code()).as(result.output()).isZero();
        }
    }
}
