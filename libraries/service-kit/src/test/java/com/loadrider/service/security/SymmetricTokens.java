package com.loadrider.service.security;

import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.token.TokenBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Verifiers of tokens that are signed with a shared secret, and such tokens.
final class SymmetricTokens {

    private SymmetricTokens() {}

    /// @param claim has the user id
    /// @param audience whom tokens have to be for; anybody when null
    static TokenVerifier verifier(String claim, @Nullable String audience) {
        var properties =
                new JwtProperties(TestTokens.SECRET, null, null, null, audience, claim, Duration.ofSeconds(60));
        return new JwtTokenVerifier(JwtDecoders.of(properties), new ClaimedUserIds(claim));
    }

    /// A token of user 7.
    static TokenBuilder token() {
        return TestTokens.forUser(7);
    }
}
