package com.loadrider.socketio;

import java.security.SecureRandom;
import java.util.Base64;

/// Creates Socket.IO session ids of 120 random bits. Unlike an Engine.IO session id, such
/// an id gives access to nothing.
final class SocketIds {

    private static final int RANDOM_BYTES = 15;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
