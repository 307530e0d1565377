package com.loadrider.signaling.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the issuer's discovery document in the background, and again every hour. If the issuer is unreachable, the
/// last known values stay, and the document is requested again every few seconds.
@Component
public class IssuerDiscovery implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IssuerDiscovery.class);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    /// How long a request for the page waits for the first attempt.
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);

    private static final int LARGEST_DOCUMENT = 256 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(ANSWER_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final CountDownLatch firstAttempt = new CountDownLatch(1);
    private final String issuer;
    private final Thread reader;
    private volatile SignInOrigins origins;

    IssuerDiscovery(PageProperties properties) {
        issuer = properties.issuer();
        origins = issuer.isEmpty() ? SignInOrigins.NONE : SignInOrigins.of(issuer);
        reader = Thread.ofVirtual().name("issuer-discovery").unstarted(this::read);
        if (issuer.isEmpty()) {
            firstAttempt.countDown();
        } else {
            reader.start();
        }
    }

    /// The origins that the page needs. Blocks for up to 2 s while the first attempt to read the document is
    /// running.
    public SignInOrigins origins() {
        try {
            var _ = firstAttempt.await(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return origins;
    }

    private void read() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                boolean discovered = discover(pause.equals(FIRST_PAUSE));
                firstAttempt.countDown();
                Thread.sleep(discovered ? REFRESH : pause);
                pause = discovered ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads the document. Only the first of several failures is logged.
    ///
    /// @return whether it could be read
    private boolean discover(boolean first) throws InterruptedException {
        try {
            origins = SignInOrigins.of(issuer, document());
            log.info(
                    "The page signs in with {}; it may connect to {} and frame {}.",
                    issuer,
                    origins.connections(),
                    origins.frames());
            return true;
        } catch (IOException | JacksonException away) {
            if (first) {
                log.warn(
                        "The discovery document of {} cannot be read, so the page keeps to {}: {}",
                        issuer,
                        origins.connections(),
                        away.toString());
            }
            return false;
        }
    }

    private Map<String, Object> document() throws IOException, InterruptedException {
        var address = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json")
                .build();
        var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_DOCUMENT));
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return JsonMapper.shared().readValue(answer.body(), new TypeReference<Map<String, Object>>() {});
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void destroy() {
        reader.interrupt();
        http.shutdownNow();
    }
}
