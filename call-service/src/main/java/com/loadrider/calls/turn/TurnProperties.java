package com.loadrider.calls.turn;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The TURN servers. Without any, a call works only between clients that can connect directly.
///
/// @param urls TURN servers, as `turn:turn.example.org:3478?transport=udp`
/// @param secret what is shared with the TURN servers (coturn's `static-auth-secret`); needed when there are urls
/// @param ttl how long a credential holds, at least 1 minute
@ConfigurationProperties("turn")
public record TurnProperties(
        @DefaultValue List<String> urls,
        @Nullable String secret,
        @DefaultValue("1h") Duration ttl) {

    /// Validates the values.
    public TurnProperties {
        urls = urls.stream().map(String::strip).filter(url -> !url.isEmpty()).toList();
        if (!urls.isEmpty() && (secret == null || secret.isBlank())) {
            throw new IllegalArgumentException("TURN_URLS is set, so TURN_SECRET must be set too");
        }
        if (ttl.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("turn.ttl must be at least 1m, but is " + ttl);
        }
        if (urls.isEmpty()) {
            LoggerFactory.getLogger(TurnProperties.class)
                    .warn("No TURN_URLS are set: clients get no ICE servers, and connect only where they can directly");
        }
    }

    /// Leaves out the secret.
    @Override
    public String toString() {
        return "TurnProperties[urls=" + urls + ", ttl=" + ttl + "]";
    }
}
