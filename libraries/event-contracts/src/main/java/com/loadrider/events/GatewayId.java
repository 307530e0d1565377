package com.loadrider.events;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id of one run of a gateway, written `name-startedAt`.
///
/// @param name the name of the gateway, the same in every run, not empty
/// @param startedAt the start of this run, in milliseconds since 1970
public record GatewayId(String name, long startedAt) {

    private static final Pattern TEXT = Pattern.compile("(.+)-([0-9]{1,18})", Pattern.DOTALL);

    /// Parses an id; empty if the text is not one.
    public static Optional<GatewayId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new GatewayId(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /// Returns whether the other id is a later run of the same gateway.
    public boolean isFollowedBy(GatewayId other) {
        return name.equals(other.name) && startedAt < other.startedAt;
    }

    /// Returns the id as it is written in records.
    @Override
    public String toString() {
        return name + "-" + startedAt;
    }
}
