package com.loadrider.notifications.sender;

import com.loadrider.events.PushKind;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The address of a device at a push service.
///
/// @param kind how the device is reached
/// @param address the endpoint of Web Push, or the device's token
/// @param keys the keys to encrypt for; null unless the kind is Web Push
/// @param topic the app that a token of Apple belongs to; null for the configured one, and for other kinds
public record PushTarget(
        PushKind kind,
        String address,
        @Nullable Keys keys,
        @Nullable String topic) {

    /// The keys of a Web Push subscription (RFC 8291 section 3).
    ///
    /// @param p256dh the public key of the browser: an uncompressed point on P-256, 65 bytes
    /// @param auth the authentication secret, 16 bytes
    @SuppressWarnings("ArrayRecordComponent") // compared by hasKeysOf, never copied
    public record Keys(byte[] p256dh, byte[] auth) {

        /// Leaves out the keys.
        @Override
        public String toString() {
            return "Keys[]";
        }
    }

    /// Returns whether the target has the given keys. Both null, for a kind without keys, are equal.
    public boolean hasKeysOf(@Nullable Keys other) {
        if (keys == null || other == null) {
            return keys == null && other == null;
        }
        return MessageDigest.isEqual(keys.p256dh(), other.p256dh()) && MessageDigest.isEqual(keys.auth(), other.auth());
    }

    /// Leaves out the address, because whoever knows it can send to the device.
    @Override
    public String toString() {
        return "PushTarget[" + kind + "]";
    }
}
