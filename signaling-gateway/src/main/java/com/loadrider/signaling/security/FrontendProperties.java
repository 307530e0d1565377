package com.loadrider.signaling.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// The web pages that may use the gateway besides its own, and the trusted proxies.
///
/// @param origins origins of web pages that may talk to the gateway besides its own, as `https://app.example.com`
/// @param trustedProxies addresses or networks (`10.0.0.0/8`) of the proxies in front of the gateway whose forwarding
///     headers are trusted; empty for none
@ConfigurationProperties("signaling.frontend")
record FrontendProperties(
        @DefaultValue({}) List<String> origins,
        @DefaultValue({}) List<String> trustedProxies) {

    /// Stricter than the matcher, which also accepts `10.1` or `0.0.0.0/-1`.
    private static final Pattern NETWORK =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");

    FrontendProperties {
        origins = entries(origins);
        trustedProxies = entries(trustedProxies);
        parsed(origins);
        matchers(trustedProxies);
    }

    Set<Origin> parsedOrigins() {
        return parsed(origins);
    }

    List<IpAddressMatcher> trustedNetworks() {
        return matchers(trustedProxies);
    }

    private static List<String> entries(List<String> list) {
        return list.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static Set<Origin> parsed(List<String> origins) {
        return origins.stream()
                .map(it -> Origin.ofSetting(it)
                        .orElseThrow(() -> new InvalidFrontendException("FRONTEND_URL lists origins such as"
                                + " https://app.example.com, but no browser has the origin " + it + ".")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<IpAddressMatcher> matchers(List<String> networks) {
        return networks.stream().map(FrontendProperties::matcher).toList();
    }

    private static IpAddressMatcher matcher(String network) {
        try {
            if (NETWORK.matcher(network).matches()) {
                return new IpAddressMatcher(network);
            }
        } catch (IllegalArgumentException malformed) {
            // Refused below, like the others.
        }
        throw new InvalidFrontendException(
                "TRUSTED_PROXIES lists addresses or networks such as 10.0.0.0/8, but " + network + " is neither.");
    }
}
