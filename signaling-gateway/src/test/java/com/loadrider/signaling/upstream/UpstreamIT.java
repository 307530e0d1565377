package com.loadrider.signaling.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.StubService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several instances of one service, some of which are in trouble.
@Timeout(30)
class UpstreamIT {

    private final StubService good = StubService.start();
    private final StubService bad = StubService.start();

    @AfterEach
    void stop() {
        good.close();
        bad.close();
    }

    @Test
    void triesTheNextInstanceWhenAConnectionIsRefused() {
        good.answers("POST /x", 200, "{}");
        Upstream service = service(bad.url(), good.url());
        bad.close();

        for (int i = 0; i < 10; i++) {
            assertThat(send(service).status()).isEqualTo(200);
        }
        assertThat(good.asked("POST /x")).hasSize(10);
    }

    @Test
    void sendsNothingTwiceThatMayHaveBeenRead() {
        bad.answersSlowly("POST /x", 8000, "{}");
        good.answers("POST /x", 200, "{}");

        long before = System.nanoTime();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> send(service(bad.url(), good.url())));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(good.asked("POST /x")).isEmpty();
    }

    @Test
    void handsOnThatAnInstanceIsUnavailable() {
        bad.answers("POST /x", 503, "{\"code\":\"unavailable\"}");
        good.answers("POST /x", 200, "{}");

        assertThat(send(service(bad.url(), good.url())).status()).isEqualTo(503);
        assertThat(good.asked("POST /x")).isEmpty();
    }

    @Test
    void comesBackToAnInstanceThatIsThereAgain() {
        int port = URI.create(bad.url()).getPort();
        Upstream service = service(bad.url());
        bad.close();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> send(service));

        try (var again = StubService.startOn(port)) {
            again.answers("POST /x", 200, "{}");
            assertThat(send(service).status()).isEqualTo(200);
        }
    }

    private static UpstreamAnswer send(Upstream service) {
        return service.send(UpstreamRequest.of("POST", "/x", "token", null, null));
    }

    private static Upstream service(String... urls) {
        var all = List.of(urls).stream().map(URI::create).toList();
        var properties = new UpstreamProperties(all, all, Duration.ofMillis(500), Duration.ofMillis(2200));
        return new UpstreamConfiguration().upstreams(properties).calls();
    }
}
