package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandshakeErrorTest {

    @Test
    void speaksTheProtocolsNumbers() {
        assertThat(HandshakeError.values())
                .extracting(HandshakeError::json)
                .containsExactly(
                        "{\"code\":0,\"message\":\"Transport unknown\"}",
                        "{\"code\":1,\"message\":\"Session ID unknown\"}",
                        "{\"code\":2,\"message\":\"Bad handshake method\"}",
                        "{\"code\":3,\"message\":\"Bad request\"}",
                        "{\"code\":4,\"message\":\"Forbidden\"}",
                        "{\"code\":5,\"message\":\"Unsupported protocol version\"}",
                        "{\"code\":6,\"message\":\"Server is stopping\"}");
    }

    @Test
    void answersWithTheStatusOfTheError() {
        assertThat(HandshakeError.FORBIDDEN.status()).isEqualTo(403);
        assertThat(HandshakeError.STOPPING.status()).isEqualTo(503);
        assertThat(HandshakeError.SESSION_ID_UNKNOWN.status()).isEqualTo(400);
    }
}
