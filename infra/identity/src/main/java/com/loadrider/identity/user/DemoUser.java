package com.loadrider.identity.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The users of the demonstration. Each signs in with the own name in small letters, as user name and as password.
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

    /// The user id, as it stands in the claim `sub`.
    public String id() {
        return Long.toString(id);
    }

    /// The name others see, in the claim `name`.
    public String displayName() {
        return displayName;
    }

    /// What is typed to sign in; the password is the same word.
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
