package com.loadrider.service.security;

import static com.loadrider.service.security.SymmetricTokens.token;
import static com.loadrider.service.security.SymmetricTokens.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.loadrider.testkit.token.Signature;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.token.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SymmetricTokensTest {

    private static final long MANY = 10_000;

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("plain", token()),
                arguments("without typ", token().withoutHeader("typ")),
                arguments("typ null", token().header("typ", null)),
                arguments("typ jwt", token().header("typ", "jwt")),
                arguments("typ application/jwt", token().header("typ", "application/jwt")),
                arguments("typ APPLICATION/JWT", token().header("typ", "APPLICATION/JWT")),
                arguments("typ of RFC 9068", token().header("typ", "at+jwt")),
                arguments("typ AT+JWT", token().header("typ", "AT+JWT")),
                arguments("typ application/at+jwt", token().header("typ", "application/at+jwt")),
                arguments("typ Application/at+JWT", token().header("typ", "Application/at+JWT")),
                arguments("no iat", token().without("iat")),
                arguments("iat null", token().claim("iat", null)),
                arguments("no iat, for ten years", token().without("iat").expiresIn(Duration.ofDays(3650))),
                arguments("nbf null", token().claim("nbf", null)),
                arguments("nbf now", token().claim("nbf", now())),
                arguments("nbf a little in our future", token().claim("nbf", now() + 50)),
                arguments(
                        "just expired elsewhere",
                        token().claim("iat", now() - 100).expiresIn(Duration.ofSeconds(-50))),
                arguments("issued a little in our future", token().claim("iat", now() + 50)),
                arguments("exp with a fraction", token().claim("exp", now() + 60.5)),
                arguments("any audience", token().claim("aud", "somebody")),
                arguments("largest id", token().claim("sub", "9007199254740991")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void hold(String name, TokenBuilder token) throws InvalidTokenException {
        assertThat(verifier("sub", null).verify(token.sign()).userId()).isPositive();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("alg none", unsigned("none")),
                arguments("alg None", unsigned("None")),
                arguments("alg nOnE", unsigned("nOnE")),
                arguments("alg missing", token().withoutHeader("alg")),
                arguments("alg HS512", token().header("alg", "HS512")),
                arguments("alg RS256", token().header("alg", "RS256")),
                arguments("wrong key", token().signedBy(hmac("another secret, also of more than 32 bytes!!"))),
                arguments("no signature", token().signedBy(Signature.none())),
                arguments(
                        "unknown critical header",
                        token().header("crit", List.of("x")).header("x", 1)),
                arguments("typ refresh+jwt", token().header("typ", "refresh+jwt")),
                arguments("typ logout+jwt", token().header("typ", "logout+jwt")),
                arguments("typ id+jwt", token().header("typ", "id+jwt")),
                arguments("typ application/logout+jwt", token().header("typ", "application/logout+jwt")),
                arguments("typ text/jwt", token().header("typ", "text/jwt")),
                arguments("typ application/application/jwt", token().header("typ", "application/application/jwt")),
                arguments("typ with a parameter", token().header("typ", "at+jwt;v=1")),
                arguments("typ with a space", token().header("typ", " JWT")),
                arguments("typ empty", token().header("typ", "")),
                arguments("typ a number", token().header("typ", 5)),
                arguments("expired", token().claim("iat", now() - 100).expiresIn(Duration.ofSeconds(-70))),
                arguments("no exp", token().without("exp")),
                arguments("exp null", token().claim("exp", null)),
                arguments("exp as text", token().claim("exp", "soon")),
                arguments("exp beyond all times", token().claim("exp", 1e308)),
                arguments("exp in milliseconds", token().claim("exp", now() * 1000)),
                arguments("exp beyond arithmetic", token().claim("exp", 1_000_000_000_000_000_000L)),
                arguments("exp before all times", token().claim("exp", -1)),
                arguments("exp of zero", token().claim("exp", 0)),
                arguments("exp as a list", token().claim("exp", List.of(now() + MANY))),
                arguments("exp true", token().claim("exp", true)),
                arguments("exp before iat", token().claim("iat", now() + 40).claim("exp", now() + 30)),
                arguments("nbf in the future", token().claim("nbf", now() + MANY)),
                arguments("nbf beyond all times", token().claim("nbf", 1e308)),
                arguments("nbf beyond arithmetic", token().claim("nbf", 100_000_000_000_000_000L)),
                arguments("nbf as text", token().claim("nbf", "x")),
                arguments("iat beyond all times", token().claim("iat", 1e308)),
                arguments("iat before all times", token().claim("iat", -1e308)),
                arguments("crit of a known name", token().header("crit", List.of("exp"))),
                arguments("unencoded payload", token().header("b64", false)),
                arguments("alg in lower case", token().header("alg", "hs256")),
                arguments("alg a number", token().header("alg", 5)),
                arguments("alg a list", token().header("alg", List.of("HS256"))),
                arguments("iat in the future", token().claim("iat", now() + MANY)),
                arguments("iat as text", token().claim("iat", "then")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void doNotHold(String name, TokenBuilder token) {
        assertThatThrownBy(() -> verifier("sub", null).verify(token.sign()))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessage("invalid token");
    }

    @Test
    void isForUsWhereAnAudienceIsSet() throws InvalidTokenException {
        TokenVerifier ours = verifier("sub", "calls");
        assertThat(ours.verify(token().claim("aud", "calls").sign()).userId()).isEqualTo(7);
        assertThat(ours.verify(token().claim("aud", List.of("x", "calls")).sign())
                        .userId())
                .isEqualTo(7);
        for (TokenBuilder other : List.of(
                token(), token().claim("aud", "call"), token().claim("aud", List.of()), token().claim("aud", 1))) {
            assertThatThrownBy(() -> ours.verify(other.sign())).isInstanceOf(InvalidTokenException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void getNoIdUnlessTheyHold(String name, TokenBuilder token) {
        var asked = new AtomicInteger();
        var properties = new JwtProperties(TestTokens.SECRET, null, null, null, null, "sub", Duration.ofSeconds(60));
        var verifier = new JwtTokenVerifier(JwtDecoders.of(properties), _ -> asked.incrementAndGet());
        assertThatThrownBy(() -> verifier.verify(token.claim("sub", "3fa85f64").sign()))
                .isInstanceOf(InvalidTokenException.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void areTakenWithTheSecretThatIsBeingReplaced() throws InvalidTokenException {
        String previous = "previous-previous-previous-previous";
        var properties =
                new JwtProperties(TestTokens.SECRET, previous, null, null, null, "sub", Duration.ofSeconds(60));
        var verifier = new JwtTokenVerifier(JwtDecoders.of(properties), new ClaimedUserIds("sub"));
        for (Signature taken : List.of(hmac(TestTokens.SECRET), hmac(previous))) {
            for (TokenBuilder token : List.of(token(), token().header("kid", "2026-11"))) {
                assertThat(verifier.verify(token.signedBy(taken).sign()).userId())
                        .isEqualTo(7);
            }
        }
        assertThatThrownBy(() -> verifier.verify(token().signedBy(hmac("another-another-another-another-one"))
                        .sign()))
                .isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> verifier("sub", null)
                        .verify(token().signedBy(hmac(previous)).sign()))
                .isInstanceOf(InvalidTokenException.class);
    }

    private static TokenBuilder unsigned(String algorithm) {
        return token().header("alg", algorithm).signedBy(Signature.none());
    }

    private static Signature hmac(String secret) {
        return Signature.hmacSha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
