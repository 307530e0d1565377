package com.loadrider.notifications.fcm;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The access token of a service account. It is fetched when it is needed, and again some time before it expires.
/// There is one fetch at a time, which all callers share.
final class AccessTokens {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final ServiceAccount account;
    private final GoogleHttp http;
    private final InstantSource clock;
    private final Duration patience;
    private final AtomicReference<@Nullable FutureTask<Fetched>> latest = new AtomicReference<>();

    /// @param patience the time limit of a fetch
    AccessTokens(ServiceAccount account, GoogleHttp http, InstantSource clock, Duration patience) {
        this.account = account;
        this.http = http;
        this.clock = clock;
        this.patience = patience;
    }

    /// What a fetch has brought. A failure is kept for a moment, so that those who come meanwhile do not wait for
    /// another fetch.
    ///
    /// @param token null if there is none
    /// @param failure null if there is a token
    private record Fetched(@Nullable String token, @Nullable IOException failure, Instant usableUntil) {}

    /// Returns a token. Concurrent callers wait for the same one, as long as a fetch may last.
    ///
    /// @throws IOException if there is none
    String get() throws IOException {
        Fetched fetched = await(fetch());
        if (fetched.token() == null) {
            throw new IOException("no access token", fetched.failure());
        }
        return fetched.token();
    }

    /// Returns the latest fetch if it is under way or still of use. Otherwise the caller makes another one.
    private FutureTask<Fetched> fetch() {
        FutureTask<Fetched> known = latest.get();
        if (known != null && isUsable(known)) {
            return known;
        }
        var mine = new FutureTask<>(this::fetched);
        if (latest.compareAndSet(known, mine)) {
            mine.run();
            return mine;
        }
        return fetch();
    }

    private boolean isUsable(FutureTask<Fetched> task) {
        return !task.isDone()
                || (task.state() == Future.State.SUCCESS
                        && clock.instant().isBefore(task.resultNow().usableUntil()));
    }

    private Fetched await(FutureTask<Fetched> task) throws IOException {
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IOException("no access token", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    /// Forgets a token that Google has refused.
    void forget(String refused) {
        FutureTask<Fetched> known = latest.get();
        if (known != null
                && known.state() == Future.State.SUCCESS
                && refused.equals(known.resultNow().token())) {
            latest.compareAndSet(known, null);
        }
    }

    private Fetched fetched() {
        try {
            return request(clock.instant());
        } catch (IOException failure) {
            return new Fetched(null, failure, clock.instant().plus(PAUSE));
        }
    }

    private Fetched request(Instant now) throws IOException {
        HttpResponse<String> answer = http.post(
                account.tokenUri(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&assertion="
                        + account.assertion(now),
                patience);
        try {
            JsonNode json = answer.statusCode() == 200 ? JsonMapper.shared().readTree(answer.body()) : null;
            String token = json == null ? "" : json.path("access_token").asString("");
            if (json == null || token.isBlank()) {
                throw new IOException("no access token, status " + answer.statusCode());
            }
            Duration life = Duration.ofSeconds(json.path("expires_in").asLong(0));
            return new Fetched(token, null, now.plus(life).minus(EARLY));
        } catch (JacksonException malformed) {
            throw new IOException("no access token in the answer", malformed);
        }
    }
}
