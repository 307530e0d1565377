package com.loadrider.socketio.engineio;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// Creates session ids: this server's short name, a hyphen and 128 random bits. With the name, an edge proxy
/// can route a session's requests to its server. The random part is a secret, because a polling client
/// proves itself with the id alone.
final class SessionIds {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,16}");
    private static final int RANDOM_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final String prefix;

    /// @param serverName 1–16 letters and digits
    SessionIds(String serverName) {
        if (!NAME.matcher(serverName).matches()) {
            throw new IllegalArgumentException(
                    "The name of a server must be 1-16 letters and digits, not: " + serverName);
        }
        this.prefix = serverName + "-";
    }

    String next() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
