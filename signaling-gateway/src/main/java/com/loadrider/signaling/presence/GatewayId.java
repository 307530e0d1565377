package com.loadrider.signaling.presence;

import java.util.Optional;

/// Identifies one run of one gateway, written `name-start`.
///
/// @param name the name of the gateway, the same in every run
/// @param startedAt the start of this run, in milliseconds since 1970
public record GatewayId(String name, long startedAt) {

    /// Parses an id; empty if the text is not one.
    public static Optional<GatewayId> parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || !text.substring(dash + 1).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new GatewayId(text.substring(0, dash), Long.parseLong(text.substring(dash + 1))));
    }

    /// Whether the other id is a later run of the same gateway.
    boolean isFollowedBy(GatewayId other) {
        return name.equals(other.name) && startedAt < other.startedAt;
    }

    /// The id as it is written in records.
    @Override
    public String toString() {
        return name + "-" + startedAt;
    }
}
