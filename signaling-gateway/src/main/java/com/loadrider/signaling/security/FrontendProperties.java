package com.loadrider.signaling.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which web pages may talk to the gateway.
///
/// @param origins exact origins, as `https://app.example.com`: scheme, host, and port unless it is the scheme's own
@ConfigurationProperties("signaling.frontend")
record FrontendProperties(List<String> origins) {

    FrontendProperties {
        origins =
                origins.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        for (String origin : origins) {
            URI uri = URI.create(origin);
            if (uri.getHost() == null || !origin.equals(uri.getScheme() + "://" + uri.getAuthority())) {
                throw new IllegalArgumentException(
                        "FRONTEND_URL must hold origins like https://app.example.com, but has " + origin);
            }
        }
    }
}
