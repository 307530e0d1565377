package com.loadrider.signaling.presence;

import java.util.Optional;

/// One run of one gateway, written `name-start`.
///
/// @param name the gateway's name, which stays
/// @param startedAt when this run began, in milliseconds since 1970; rises with every start
public record GatewayId(String name, long startedAt) {

    /// Reads one; empty when it is none.
    public static Optional<GatewayId> parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || !text.substring(dash + 1).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new GatewayId(text.substring(0, dash), Long.parseLong(text.substring(dash + 1))));
    }

    /// Whether the other is a later run of the same gateway.
    boolean isFollowedBy(GatewayId other) {
        return name.equals(other.name) && startedAt < other.startedAt;
    }

    /// As it is written.
    @Override
    public String toString() {
        return name + "-" + startedAt;
    }
}
