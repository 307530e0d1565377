package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JwtPropertiesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String PREVIOUS = "previous-previous-previous-previ";

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
                        SECRET, null, null, "http://localhost:9000/keys", null, "sub", Duration.ofSeconds(60)))
                .hasMessage("JWT_JWK_SET_URI is set, so JWT_ISSUER_URI must be set too.");
    }

    @Test
    void needASecretAndAsLongAPreviousOne() {
        assertThatThrownBy(() -> properties(null, PREVIOUS, "http://localhost:9000"))
                .hasMessage("JWT_SECRET_PREVIOUS is set, so JWT_SECRET must be set too.");
        assertThatThrownBy(() -> properties(SECRET, PREVIOUS.substring(1), null))
                .hasMessage("JWT_SECRET_PREVIOUS needs at least 32 bytes, but has 31.");
        assertThat(properties(SECRET, PREVIOUS, null).secrets()).containsExactly(SECRET, PREVIOUS);
        assertThat(properties(SECRET, " ", null).secrets()).containsExactly(SECRET);
        assertThat(properties(null, null, "http://localhost:9000").secrets()).isEmpty();
    }

    @Test
    void doNotShowTheSecrets() {
        assertThat(properties(SECRET, PREVIOUS, null).toString()).doesNotContain(SECRET, PREVIOUS);
    }

    private static JwtProperties properties(@Nullable String secret, @Nullable String issuer) {
        return properties(secret, null, issuer);
    }

    private static JwtProperties properties(
            @Nullable String secret, @Nullable String previous, @Nullable String issuer) {
        return new JwtProperties(secret, previous, issuer, null, null, "sub", Duration.ofSeconds(60));
    }
}
