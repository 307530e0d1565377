package com.loadrider.signaling.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.signaling.StubService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Several instances of one service, some of which are in trouble.
@Timeout(30)
class UpstreamIT {

    private final StubService good = StubService.start();
    private final StubService bad = StubService.start();
    private @Nullable HttpClient http;

    @AfterEach
    void stop() throws Exception {
        if (http != null) {
            http.stop();
        }
        good.close();
        bad.close();
    }

    @Test
    void triesTheNextInstanceWhenAConnectionIsRefused() throws Exception {
        good.answers("POST /x", 200, "{}");
        Upstream service = service(bad.url(), good.url());
        bad.close();

        for (int i = 0; i < 10; i++) {
            assertThat(send(service).status()).isEqualTo(200);
        }
        assertThat(good.asked("POST /x")).hasSize(10);
    }

    /// Nobody may connect to the broadcast address, and that is said at once.
    @Test
    void triesTheNextInstanceWhateverKeepsItFromConnecting() throws Exception {
        good.answers("POST /x", 200, "{}");
        Upstream service = service("http://255.255.255.255:9", good.url());

        for (int i = 0; i < 4; i++) {
            assertThat(send(service).status()).isEqualTo(200);
        }
        assertThat(good.asked("POST /x")).hasSize(4);
    }

    @Test
    void sendsNothingTwiceThatMayHaveBeenRead() throws Exception {
        bad.answersSlowly("POST /x", 8000, "{}");
        good.answers("POST /x", 200, "{}");

        long before = System.nanoTime();
        Upstream service = service(bad.url(), good.url());
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> send(service));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(good.asked("POST /x")).isEmpty();
    }

    @Test
    void handsOnThatAnInstanceIsUnavailable() throws Exception {
        bad.answers("POST /x", 503, "{\"code\":\"unavailable\"}");
        good.answers("POST /x", 200, "{}");

        assertThat(send(service(bad.url(), good.url())).status()).isEqualTo(503);
        assertThat(good.asked("POST /x")).isEmpty();
    }

    @Test
    void comesBackToAnInstanceThatIsThereAgain() throws Exception {
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

    private Upstream service(String... urls) throws Exception {
        var all = List.of(urls).stream().map(URI::create).toList();
        var properties = new UpstreamProperties(all, all, all, Duration.ofMillis(500), Duration.ofMillis(2200));
        var configuration = new UpstreamConfiguration();
        HttpClient client = configuration.upstreamClient(properties);
        http = client;
        client.start();
        return configuration.upstreams(properties, client).calls();
    }
}
