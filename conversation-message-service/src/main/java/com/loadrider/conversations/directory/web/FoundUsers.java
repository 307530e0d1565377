package com.loadrider.conversations.directory.web;

import java.util.List;

/// The ids found for subjects.
///
/// @param items the users, in the order of the request
record FoundUsers(List<User> items) {

    /// A user.
    ///
    /// @param subject the subject at the issuer
    /// @param userId the permanent user id, 1 to 2^53−1
    record User(String subject, long userId) {}

    /// Leaves out the subjects, which may be email addresses.
    @Override
    public String toString() {
        return "FoundUsers[" + items.size() + "]";
    }
}
