package com.loadrider.service.security;

import static com.loadrider.service.security.SymmetricTokens.token;
import static com.loadrider.service.security.SymmetricTokens.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A token is written in one way, and is not too long.
class CompactFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "e30.e30.", "null", "\u0000"})
    void isNotAnyText(String text) {
        assertThatThrownBy(() -> verifier("sub", null).verify(text)).isInstanceOf(InvalidTokenException.class);
    }

    /// None of these characters belongs into a token, and some decoders pass over them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=", "==", "~", "!", "*", "+", "/", " ", "\t", "\n", "\r\n", "\u0000", "\u00e9", "\u2028", "\u00a0",
                ".", "A", "%20"
            })
    void isWrittenInOneWay(String odd) throws InvalidTokenException {
        TokenVerifier verifier = verifier("sub", null);
        String[] parts = token().sign().split("\\.", -1);
        for (int part = 0; part < 3; part++) {
            String whole = parts[part];
            for (String changed : List.of(whole + odd, odd + whole, whole.charAt(0) + odd + whole.substring(1))) {
                parts[part] = changed;
                String token = String.join(".", parts);
                assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(InvalidTokenException.class);
            }
            parts[part] = whole;
        }
        assertThat(verifier.verify(String.join(".", parts)).userId()).isEqualTo(7);
    }

    /// The last character of 32 bytes stands for two bits that count for nothing.
    @Test
    void hasOneSignature() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String token = token().sign();
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        for (int other : new int[] {last + 1, last + 2, last + 3}) {
            String changed = token.substring(0, token.length() - 1) + alphabet.charAt(other);
            assertThatThrownBy(() -> verifier("sub", null).verify(changed)).isInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void isNotLongerThan24KiB() throws InvalidTokenException {
        String longest = TestTokens.ofLength(7, 24 * 1024);
        assertThat(longest).hasSize(24 * 1024);
        assertThat(verifier("sub", null).verify(longest).userId()).isEqualTo(7);
        for (String longer :
                List.of(TestTokens.ofLength(7, 24 * 1024 + 1), "x".repeat(24 * 1024 + 1), "\u20ac".repeat(60_000))) {
            assertThatThrownBy(() -> verifier("sub", null).verify(longer))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            it -> assertThat(it.problem().type()).isEqualTo(CommonProblem.TOO_LARGE));
        }
    }

    @Test
    void isNotAsItWasWhenItWasChanged() {
        String[] parts = token().sign().split("\\.", -1);
        String other = token().claim("sub", "8").sign().split("\\.", -1)[1];
        for (String changed : List.of(
                parts[0] + "." + other + "." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2].substring(1),
                parts[0] + "." + parts[1])) {
            assertThatThrownBy(() -> verifier("sub", null).verify(changed)).isInstanceOf(InvalidTokenException.class);
        }
    }
}
