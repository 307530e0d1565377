package com.loadrider.e2e.provider;

import java.time.Duration;
import java.util.List;

/// What a [TestProvider] does and forbids.
///
/// @param users who has an account
/// @param tokenLife how long tokens hold
/// @param frames whether the authorization endpoint may be framed, which `prompt=none` needs
/// @param refreshTokens whether it gives refresh tokens; each holds for one use
public record ProviderSettings(List<ProviderUser> users, Duration tokenLife, boolean frames, boolean refreshTokens) {

    /// Copies the list.
    public ProviderSettings {
        users = List.copyOf(users);
    }

    /// A strict provider: no frames and no refresh tokens, so that only the user can get another token.
    public static ProviderSettings strict(Duration tokenLife, ProviderUser... users) {
        return new ProviderSettings(List.of(users), tokenLife, false, false);
    }

    /// An easy provider: frames and refresh tokens.
    public static ProviderSettings easy(Duration tokenLife, ProviderUser... users) {
        return new ProviderSettings(List.of(users), tokenLife, true, true);
    }
}
