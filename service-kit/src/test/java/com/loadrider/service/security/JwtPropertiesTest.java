package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JwtPropertiesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void needExactlyOneKeySource() {
        assertThatThrownBy(() -> properties(null, " "))
                .hasMessage("Set exactly one of JWT_SECRET and JWT_ISSUER_URI, but neither is set.");
        assertThatThrownBy(() -> properties(SECRET, "http://localhost:9000"))
                .hasMessage("Set exactly one of JWT_SECRET and JWT_ISSUER_URI, but both are set.");
    }

    @Test
    void needALongSecret() {
        assertThatThrownBy(() -> properties(SECRET.substring(1), null))
                .hasMessage("JWT_SECRET needs at least 32 bytes, but has 31.");
        assertThat(properties(SECRET, null).secret()).isEqualTo(SECRET);
        assertThat(properties("ä".repeat(16), "").secret()).isNotNull();
    }

    @Test
    void fetchKeysOfAnIssuerOnly() {
        assertThatThrownBy(() -> new JwtProperties(
                        SECRET, null, "http://localhost:9000/keys", null, "sub", Duration.ofSeconds(60)))
                .hasMessage("JWT_JWK_SET_URI is set, so JWT_ISSUER_URI must be set too.");
    }

    @Test
    void doNotShowTheSecret() {
        assertThat(properties(SECRET, null).toString()).doesNotContain(SECRET);
    }

    private static JwtProperties properties(@Nullable String secret, @Nullable String issuer) {
        return new JwtProperties(secret, issuer, null, null, "sub", Duration.ofSeconds(60));
    }
}
