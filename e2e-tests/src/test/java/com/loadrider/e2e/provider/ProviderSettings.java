package com.loadrider.e2e.provider;

import java.time.Duration;
import java.util.List;

/// The settings of a [TestProvider].
///
/// @param users the users with an account
/// @param tokenLife how long tokens are valid
/// @param frames whether the authorization endpoint may be shown in a frame; `prompt=none` needs that
/// @param refreshTokens whether it issues refresh tokens; each can be used once
public record ProviderSettings(List<ProviderUser> users, Duration tokenLife, boolean frames, boolean refreshTokens) {

    /// Copies the list.
    public ProviderSettings {
        users = List.copyOf(users);
    }

    /// Settings without frames and refresh tokens. Only the user can obtain another token.
    public static ProviderSettings strict(Duration tokenLife, ProviderUser... users) {
        return new ProviderSettings(List.of(users), tokenLife, false, false);
    }

    /// Settings with frames and refresh tokens.
    public static ProviderSettings easy(Duration tokenLife, ProviderUser... users) {
        return new ProviderSettings(List.of(users), tokenLife, true, true);
    }
}
