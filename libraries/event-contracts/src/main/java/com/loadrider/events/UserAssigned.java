package com.loadrider.events;

/// The integer id of a user whose tokens carry none, the value of a record on `users.directory.v1`. It never changes.
/// A tombstone means that the id was withdrawn when an older backup was restored.
///
/// @param userId the id, 1 to 2^53−1; never given to another user
/// @param issuer the issuer of the user's tokens: the value of `JWT_ISSUER_URI`, or `shared-secret` with `JWT_SECRET`
/// @param subject the user at the issuer: the value of the claim named by `USER_ID_CLAIM`, 1 to 512 characters,
///                case-sensitive
public record UserAssigned(long userId, String issuer, String subject) {
    /// The `ce_type` of its records.
    public static final String TYPE = "user.assigned";

    /// Leaves out the subject, which may be an email address.
    @Override
    public String toString() {
        return "UserAssigned[" + userId + "]";
    }
}
