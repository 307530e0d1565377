package com.loadrider.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInOriginsTest {

    private static final String ISSUER = "https://id.example.com/realms/calls";

    /// Cognito's and Google's shape, then one with everything at the issuer, then ports.
    @ParameterizedTest
    @CsvSource(textBlock = """
            https://pool.auth.example.com/oauth2/token, https://pool.auth.example.com/oauth2/authorize, \
            https://id.example.com https://pool.auth.example.com, https://pool.auth.example.com
            https://tokens.example.com/token, https://accounts.example.com/o/oauth2/v2/auth, \
            https://id.example.com https://tokens.example.com, https://accounts.example.com
            https://id.example.com/token, https://id.example.com/authorize, \
            https://id.example.com, https://id.example.com
            HTTPS://Tokens.Example.com:8443/token, https://[2001:db8::1]:444/authorize, \
            https://id.example.com https://tokens.example.com:8443, https://[2001:db8::1]:444
            """)
    void followTheDocument(String token, String authorize, String connections, String frames) {
        var origins = SignInOrigins.of(ISSUER, Map.of("token_endpoint", token, "authorization_endpoint", authorize));

        assertThat(origins.connections()).containsExactly(connections.split(" "));
        assertThat(origins.frames()).containsExactly(frames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/token",
                "token",
                "data:text/html,hello",
                "javascript:alert(1)",
                "ftp://files.example.com/token",
                "http://tokens.example.com/token",
                "https://*.example.com/token",
                "https://*/token",
                "https://user@tokens.example.com/token",
                "https://tokens.example.com; script-src */token",
                "https://tokens.example.com,https://other.example.com/token",
                "https://tokens.example.com'unsafe-eval'/token",
                "https:///token",
                "https://tokens.example.com:port/token",
                "https://tokens\n.example.com/token"
            })
    void keepToTheIssuerWhereTheDocumentIsNonsense(String address) {
        var origins = SignInOrigins.of(ISSUER, Map.of("token_endpoint", address, "authorization_endpoint", address));

        assertThat(origins).isEqualTo(SignInOrigins.of(ISSUER));
        assertThat(PagePolicy.of(origins))
                .contains("connect-src 'self' https://id.example.com; frame-src 'self' https://id.example.com;");
    }

    @Test
    void takeOnlyTextForAnAddress() {
        assertThat(SignInOrigins.of(ISSUER, Map.of("token_endpoint", 7))).isEqualTo(SignInOrigins.of(ISSUER));
    }

    @Test
    void takePlainHttpFromAnIssuerThatHasNoTlsItself() {
        var origins =
                SignInOrigins.of("http://localhost:9000", Map.of("token_endpoint", "http://key_cloak:9001/token"));

        assertThat(origins.connections()).containsExactly("http://localhost:9000", "http://key_cloak:9001");
    }

    @Test
    void areNoneWithoutAnIssuer() {
        assertThat(PagePolicy.of(SignInOrigins.NONE))
                .contains("connect-src 'self'; frame-src 'self'; form-action 'self';");
    }
}
