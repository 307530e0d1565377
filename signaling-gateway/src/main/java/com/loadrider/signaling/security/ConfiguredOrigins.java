package com.loadrider.signaling.security;

import com.loadrider.signaling.engineio.AllowedOrigins;
import java.util.Set;

/// Allows pages of the configured origins, and pages of the origin to which the request is sent. No cookie signs
/// anybody in, so a page of the same origin can do no more than a client that is not a web page.
final class ConfiguredOrigins implements AllowedOrigins {

    private final Set<Origin> configured;

    ConfiguredOrigins(Set<Origin> configured) {
        this.configured = configured;
    }

    @Override
    public boolean allows(String origin, String target) {
        return Origin.parse(origin)
                .filter(page -> configured.contains(page)
                        || Origin.parse(target).filter(page::equals).isPresent())
                .isPresent();
    }
}
