package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.testkit.token.Signature;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.token.TokenBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @MethodSource("names")
    void giveANameThatCanBeShown(Object claim, @Nullable String name) throws InvalidTokenException {
        assertThat(verifier("sub", null)
                        .verify(token().claim("name", claim).sign())
                        .name())
                .isEqualTo(name);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(" Alice \n", "Alice"),
                arguments("A\u0000l\ud83dice 😀", "Alice 😀"),
                arguments("x".repeat(300), "x".repeat(200)),
                arguments("\u0000", null),
                arguments(7, null),
                arguments(List.of("Alice"), null));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void haveScopesAsTheirIssuerWritesThem(String claim, Object value, Set<String> scopes)
            throws InvalidTokenException {
        assertThat(verifier("sub", null)
                        .verify(token().claim(claim, value).sign())
                        .scopes())
                .isEqualTo(scopes);
    }

    static Stream<Arguments> scopes() {
        Set<String> both = Set.of("openid", "conversations:write");
        return Stream.of(
                arguments("scope", "openid conversations:write", both),
                arguments("scope", " openid  conversations:write ", both),
                arguments("scope", List.of("openid", "conversations:write"), both),
                arguments("scp", "openid conversations:write", both),
                arguments("scp", List.of("openid", "conversations:write"), both),
                arguments("scope", List.of("openid", 7), Set.of("openid")),
                arguments("scope", "", Set.of()),
                arguments("scope", 7, Set.of()),
                arguments("scope", Map.of("conversations:write", true), Set.of()),
                arguments("scopes", "conversations:write", Set.of()));
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

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "1.0",
                "1e3",
                "01",
                " 1",
                "1 ",
                "+1",
                "alice",
                "1\u0000",
                "1\n",
                "\u0661",
                "\uff11",
                "0x1",
                "9007199254740992",
                "99999999999999999999"
            })
    void namesAUser(@Nullable String subject) {
        assertThatThrownBy(() -> verifier("sub", null)
                        .verify(token().claim("sub", subject).sign()))
                .isInstanceOf(InvalidTokenException.class);
    }

    static Stream<Object> notIds() {
        return Stream.of(List.of(1), Map.of("id", 1), true, 1.5, 0, -1, 9007199254740992L, List.of(), "x");
    }

    @ParameterizedTest
    @MethodSource("notIds")
    void namesAUserInAnyClaim(Object value) {
        assertThatThrownBy(() ->
                        verifier("uid", null).verify(token().claim("uid", value).sign()))
                .isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void readsNumbersAndDigitsFromAnyClaim() throws InvalidTokenException {
        assertThat(verifier("uid", null).verify(token().claim("uid", 42).sign()).userId())
                .isEqualTo(42);
        assertThat(verifier("uid", null)
                        .verify(token().claim("uid", "42").sign())
                        .userId())
                .isEqualTo(42);
        assertThatThrownBy(() -> verifier("uid", null).verify(token().sign()))
                .isInstanceOf(InvalidTokenException.class);
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

    @Test
    void saysWhoIsCalling() throws InvalidTokenException {
        String token = token().name("Alice").sign();
        Caller caller = verifier("sub", null).verify(token);
        assertThat(caller.userId()).isEqualTo(7);
        assertThat(caller.name()).isEqualTo("Alice");
        assertThat(caller.token()).isEqualTo(token);
        assertThat(caller.expiresAt()).isAfter(Instant.now());
        assertThat(caller.toString()).doesNotContain("Alice").doesNotContain(token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void getNoIdUnlessTheyHold(String name, TokenBuilder token) {
        var asked = new AtomicInteger();
        var properties = new JwtProperties(TestTokens.SECRET, null, null, null, "sub", Duration.ofSeconds(60));
        var verifier = new JwtTokenVerifier(JwtDecoders.of(properties), _ -> asked.incrementAndGet());
        assertThatThrownBy(() -> verifier.verify(token.claim("sub", "3fa85f64").sign()))
                .isInstanceOf(InvalidTokenException.class);
        assertThat(asked).hasValue(0);
    }

    private static TokenVerifier verifier(String claim, @Nullable String audience) {
        var properties = new JwtProperties(TestTokens.SECRET, null, null, audience, claim, Duration.ofSeconds(60));
        return new JwtTokenVerifier(JwtDecoders.of(properties), new ClaimedUserIds(claim));
    }

    private static TokenBuilder token() {
        return TestTokens.forUser(7);
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
