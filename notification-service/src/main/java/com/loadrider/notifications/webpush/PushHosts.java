package com.loadrider.notifications.webpush;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The hosts of push services. Endpoints come from clients, and nothing is sent elsewhere.
///
/// @param allowedHosts the public push services, as `host` or `*.domain` in lower case
/// @param privateHosts push services in a network of your own, as `host` or `host:port`; only these may have private
/// addresses, and may be asked over http
@ConfigurationProperties("push")
record PushHosts(
        @DefaultValue({"fcm.googleapis.com", "*.push.services.mozilla.com", "*.notify.windows.com", "*.push.apple.com"})
        List<String> allowedHosts,

        @DefaultValue List<String> privateHosts) {

    private static final String LABELS = "[a-z0-9-]+(\\.[a-z0-9-]+)+";
    private static final Pattern ALLOWED = Pattern.compile("(\\*\\.)?" + LABELS);
    private static final Pattern PRIVATE = Pattern.compile("[a-z0-9.-]+(:[0-9]{1,5})?");

    PushHosts {
        allowedHosts = List.copyOf(allowedHosts);
        privateHosts = List.copyOf(privateHosts);
        require("push.allowed-hosts", "host.domain or *.host.domain", ALLOWED, allowedHosts);
        require("push.private-hosts", "host or host:port", PRIVATE, privateHosts);
    }

    private static void require(String property, String expected, Pattern pattern, List<String> hosts) {
        hosts.stream().filter(it -> !pattern.matcher(it).matches()).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException(property + " must be " + expected + " in lower case, but has " + wrong);
        });
    }

    boolean isAllowed(String host) {
        return allowedHosts.stream()
                .anyMatch(it -> it.startsWith("*.") ? host.endsWith(it.substring(1)) : it.equals(host));
    }

    boolean isPrivate(String host, int port) {
        return privateHosts.contains(host) || privateHosts.contains(host + ":" + port);
    }
}
