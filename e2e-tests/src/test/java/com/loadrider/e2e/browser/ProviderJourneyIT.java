package com.loadrider.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.loadrider.e2e.provider.ProviderSettings;
import com.loadrider.e2e.provider.ProviderUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Tests the call page with another identity provider than the demo's. These journeys mostly wait for tokens to expire,
/// so they run in parallel with other tests, but one after the other: three stacks that start at the same time leave
/// nothing for a browser.
@Execution(ExecutionMode.CONCURRENT)
class ProviderJourneyIT {

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void callOutlivesItsSignIns() throws Exception {
        var settings = ProviderSettings.strict(
                Duration.ofSeconds(60),
                ProviderUser.named("Ada").with("user_id", 7001),
                ProviderUser.named("Ben").with("user_id", 7002));
        goesWell(settings, Map.of("USER_ID_CLAIM", "user_id"), "callOutlivesItsSignIns");
    }

    /// The tokens contain no integer id, and the users are new to the services.
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void strangersCallEachOther() throws Exception {
        var settings =
                ProviderSettings.strict(Duration.ofMinutes(10), ProviderUser.named("Cleo"), ProviderUser.named("Dan"));
        goesWell(settings, Map.of("USER_IDS", "assigned"), "strangersCallEachOther");
    }

    private static void goesWell(ProviderSettings settings, Map<String, String> variables, String journey)
            throws Exception {
        String obstacle = Journeys.obstacle();
        if (obstacle != null) {
            System.err.println("ProviderJourneyIT is skipped: " + obstacle);
        }
        assumeTrue(obstacle == null, obstacle);
        try (var stack = ProviderStack.start(journey, settings, variables)) {
            var environment = new HashMap<>(stack.environment());
            settings.users()
                    .forEach(user -> environment.put(
                            "SUBJECT_" + user.name().toUpperCase(Locale.ROOT),
                            user.subject().toString()));
            try (var journeys = new Journeys(environment)) {
                var result = journeys.run(journey);
                System.out.print(result.output());
                assertThat(result.code()).as(result.output()).isZero();
            }
        }
    }
}
