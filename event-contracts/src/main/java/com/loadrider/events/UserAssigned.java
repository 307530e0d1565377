package com.loadrider.events;

/// The integer that stands for a person whose tokens carry none, the value of a record on `users.directory.v1`.
/// It never changes. A tombstone says that the id was taken back when an older backup was restored.
///
/// @param userId 1 … 2^53−1; no other person ever gets it
/// @param issuer who issues the person's tokens: the value of `JWT_ISSUER_URI`, or `shared-secret` with `JWT_SECRET`
/// @param subject what the issuer calls the person: the value of the claim that `USER_ID_CLAIM` names, 1 to 512
///                characters; upper and lower case differ
public record UserAssigned(long userId, String issuer, String subject) {
    /// Its `ce_type`.
    public static final String TYPE = "user.assigned";

    /// Leaves out the subject, which may be an email address.
    @Override
    public String toString() {
        return "UserAssigned[" + userId + "]";
    }
}
