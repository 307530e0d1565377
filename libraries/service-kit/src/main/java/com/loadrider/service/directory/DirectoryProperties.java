package com.loadrider.service.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where user ids come from.
///
/// @param ids `USER_IDS`: `claim` or `assigned`; empty for `claim`
/// @param claim the claim that says who a person is
/// @param issuer the value of `JWT_ISSUER_URI`, at most 512 characters; `shared-secret` where that is not set
/// @param known how many people a service remembers; those used last, about 200 bytes each
@ConfigurationProperties("users")
public record DirectoryProperties(
        @Nullable Source ids,
        @DefaultValue("sub") String claim,
        @DefaultValue("") String issuer,
        @DefaultValue("200000") int known) {

    private static final String NO_ISSUER = "shared-secret";
    private static final int LONGEST_ISSUER = 512;

    public DirectoryProperties {
        issuer = issuer.isBlank() ? NO_ISSUER : issuer;
        if (issuer.length() > LONGEST_ISSUER) {
            throw new IllegalArgumentException("JWT_ISSUER_URI has " + issuer.length() + " characters, but at most "
                    + LONGEST_ISSUER + " are stored.");
        }
        if (known < 1) {
            throw new IllegalArgumentException("users.known must be at least 1, but is " + known + ".");
        }
    }

    /// Whether ids are handed out here, because tokens carry none.
    public boolean assigned() {
        return ids == Source.ASSIGNED;
    }

    /// Where a user id comes from.
    public enum Source {
        /// The token has it.
        CLAIM,
        /// conversation-message-service hands it out.
        ASSIGNED
    }
}
