package com.loadrider.bench.wire;

/// A user of the load.
///
/// @param id the user id
/// @param token the access token
public record User(long id, String token) {

    /// Leaves out the token.
    @Override
    public String toString() {
        return "User " + id;
    }
}
