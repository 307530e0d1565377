package com.loadrider.events;

import java.util.List;

/// How a user without a socket can be reached by push, the value of a record on `users.reachability.v1`. A tombstone
/// means that the user has no device that can be reached.
///
/// @param userId the user
/// @param kinds the kinds of the user's devices that this installation can send to, each once; never empty
public record UserReachability(long userId, List<PushKind> kinds) {
    /// The `ce_type` of its records.
    public static final String TYPE = "user.reachability";

    public UserReachability {
        kinds = List.copyOf(kinds);
    }
}
