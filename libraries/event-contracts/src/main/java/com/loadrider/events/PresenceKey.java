package com.loadrider.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The key of a record on `presence.state.v1`: `userId@gatewayId` for a [Presence], `@gatewayId` for a
/// [GatewayHeartbeat]. The key of a tick is [PresenceTick#KEY].
///
/// @param userId null for a heartbeat
/// @param gatewayId the [GatewayId] as text
public record PresenceKey(@Nullable Long userId, String gatewayId) {

    /// Parses a key; empty if the text is not one. The gateway id may be any text that is not empty.
    public static Optional<PresenceKey> parse(@Nullable String key) {
        int at = key == null ? -1 : key.indexOf('@');
        if (key == null || at < 0 || at == key.length() - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PresenceKey(at == 0 ? null : Long.valueOf(key.substring(0, at)), key.substring(at + 1)));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /// Returns the key as it is written in the record.
    @Override
    public String toString() {
        return (userId == null ? "" : userId) + "@" + gatewayId;
    }
}
