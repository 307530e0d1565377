package com.loadrider.testkit.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TestTokensTest {

    @Test
    void signsWhatItWasTold() {
        String[] parts = TestTokens.forUser(1)
                .header("alg", "none")
                .name("Alice")
                .without("iat")
                .claim("exp", 5)
                .signedBy(Signature.none())
                .sign()
                .split("\\.", -1);

        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertThat(decoded(parts[1])).isEqualTo("{\"sub\":\"1\",\"exp\":5,\"name\":\"Alice\"}");
        assertThat(parts[2]).isEmpty();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
