package com.loadrider.notifications.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Decides which endpoints may be used: those of push services that the operator allows, spelled as browsers spell
/// them.
@Component
class Endpoints {

    private static final int LONGEST = 2048;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");

    private final PushHosts hosts;

    Endpoints(PushHosts hosts) {
        this.hosts = hosts;
    }

    /// Returns the endpoint if it may be used. The address of its host is checked when a connection is made.
    Optional<URI> allowed(String endpoint) {
        if (endpoint.length() > LONGEST || !PRINTABLE.matcher(endpoint).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(endpoint)).filter(this::isAllowed);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI endpoint) {
        String scheme = endpoint.getScheme();
        String host = endpoint.getHost();
        if (scheme == null
                || host == null
                || !HOST.matcher(host).matches()
                || endpoint.getRawUserInfo() != null
                || endpoint.getRawFragment() != null) {
            return false;
        }
        if (scheme.equals("https") && endpoint.getPort() == -1 && hosts.isAllowed(host)) {
            return true;
        }
        return switch (scheme) {
            case "https" -> hosts.isPrivate(host, endpoint.getPort() == -1 ? 443 : endpoint.getPort());
            case "http" -> hosts.isPrivate(host, endpoint.getPort() == -1 ? 80 : endpoint.getPort());
            default -> false;
        };
    }
}
