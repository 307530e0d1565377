package com.loadrider.signaling.consumer;

import com.loadrider.service.kafka.UnreadableRecordException;
import org.jspecify.annotations.Nullable;

/// The key of a record on `presence.state.v1`: `userId@gatewayId`, or `@gatewayId` for a heartbeat.
///
/// @param userId null for a heartbeat
/// @param gatewayId the name and start time of the gateway
public record PresenceKey(@Nullable Long userId, String gatewayId) {

    static PresenceKey parse(@Nullable String key) {
        int at = key == null ? -1 : key.indexOf('@');
        if (key == null || at < 0 || at == key.length() - 1) {
            throw new UnreadableRecordException("the key is not userId@gatewayId", null);
        }
        try {
            return new PresenceKey(at == 0 ? null : Long.valueOf(key.substring(0, at)), key.substring(at + 1));
        } catch (NumberFormatException malformed) {
            throw new UnreadableRecordException("the key is not userId@gatewayId", malformed);
        }
    }

    /// The key as it is written in the record.
    @Override
    public String toString() {
        return (userId == null ? "" : userId) + "@" + gatewayId;
    }
}
