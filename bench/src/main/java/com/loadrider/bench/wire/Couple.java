package com.loadrider.bench.wire;

import java.util.stream.Stream;

/// The connections of a pair.
///
/// @param pair the two users
/// @param caller the connection of the caller
/// @param callee the connection of the callee
public record Couple(Pair pair, Connection caller, Connection callee) {

    /// Both connections.
    public Stream<Connection> connections() {
        return Stream.of(caller, callee);
    }
}
