package com.loadrider.signaling.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/// Origins compared to the letter, as at the socket; Spring would pass over case and a slash at the end.
final class ExactOrigins extends CorsConfiguration {

    private final Set<String> origins;

    ExactOrigins(List<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    @Override
    public @Nullable String checkOrigin(@Nullable String origin) {
        return origin != null && origins.contains(origin) ? origin : null;
    }
}
