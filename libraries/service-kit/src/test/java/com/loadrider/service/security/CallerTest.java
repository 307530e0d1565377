package com.loadrider.service.security;

import static com.loadrider.service.security.SymmetricTokens.token;
import static com.loadrider.service.security.SymmetricTokens.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a token says of who is calling.
class CallerTest {

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
    void saysWhoIsCalling() throws InvalidTokenException {
        String token = token().name("Alice").sign();
        Caller caller = verifier("sub", null).verify(token);
        assertThat(caller.userId()).isEqualTo(7);
        assertThat(caller.name()).isEqualTo("Alice");
        assertThat(caller.token()).isEqualTo(token);
        assertThat(caller.expiresAt()).isAfter(Instant.now());
        assertThat(caller.toString()).doesNotContain("Alice").doesNotContain(token);
    }
}
