package com.loadrider.identity.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The demo users. User name and password of each are the first name in lower case.
public enum DemoUser {
    /// User 1.
    ALICE(1, "Alice"),
    /// User 2.
    BOB(2, "Bob"),
    /// User 3.
    CAROL(3, "Carol"),
    /// User 4.
    DAVE(4, "Dave");

    private final long id;
    private final String displayName;

    DemoUser(long id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /// The user id, which is the claim `sub`.
    public String id() {
        return Long.toString(id);
    }

    /// The name others see, in the claim `name`.
    public String displayName() {
        return displayName;
    }

    /// The user name and password.
    public String login() {
        return displayName.toLowerCase(Locale.ROOT);
    }

    /// Finds a user.
    ///
    /// @param key a login (scripts) or an id (who has signed in)
    public static Optional<DemoUser> find(String key) {
        return Arrays.stream(values())
                .filter(user -> user.login().equals(key) || user.id().equals(key))
                .findFirst();
    }
}
