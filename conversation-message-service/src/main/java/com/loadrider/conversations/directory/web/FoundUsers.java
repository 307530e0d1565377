package com.loadrider.conversations.directory.web;

import java.util.List;

/// The ids that were wanted.
///
/// @param items in the order in which they were asked for
record FoundUsers(List<User> items) {

    /// A person.
    ///
    /// @param subject what the issuer calls the person
    /// @param userId the person's id, 1 … 2^53−1, for ever the same
    record User(String subject, long userId) {}

    /// Leaves out the subjects, which may be email addresses.
    @Override
    public String toString() {
        return "FoundUsers[" + items.size() + "]";
    }
}
