package com.loadrider.notifications.fcm;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The access token of a service account. It is fetched when it is needed, and again some time before it expires.
final class AccessTokens {

    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final ServiceAccount account;
    private final GoogleHttp http;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token current;

    AccessTokens(ServiceAccount account, GoogleHttp http, InstantSource clock) {
        this.account = account;
        this.http = http;
        this.clock = clock;
    }

    private record Token(String value, Instant usableUntil) {}

    /// Returns a token. Concurrent callers wait for the same one.
    ///
    /// @throws IOException if there is none
    String get() throws IOException {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (current == null || !now.isBefore(current.usableUntil())) {
                current = fetch(now);
            }
            return current.value();
        } finally {
            lock.unlock();
        }
    }

    /// Forgets a token that Google has refused.
    void forget(String refused) {
        lock.lock();
        try {
            if (current != null && current.value().equals(refused)) {
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Token fetch(Instant now) throws IOException {
        HttpResponse<String> answer = http.post(
                account.tokenUri(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&assertion="
                        + account.assertion(now));
        try {
            JsonNode json = answer.statusCode() == 200 ? JsonMapper.shared().readTree(answer.body()) : null;
            String token = json == null ? "" : json.path("access_token").asString("");
            if (json == null || token.isBlank()) {
                throw new IOException("no access token, status " + answer.statusCode());
            }
            Duration life = Duration.ofSeconds(json.path("expires_in").asLong(0));
            return new Token(token, now.plus(life).minus(EARLY));
        } catch (JacksonException malformed) {
            throw new IOException("no access token in the answer", malformed);
        }
    }
}
