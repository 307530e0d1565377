package com.loadrider.signaling.relay.link;

import org.jspecify.annotations.Nullable;

/// A frame that asks another gateway to deliver a signal: `id user device payload`, the device `*` for
/// all of the user's. Its `toString` shows nothing of the payload.
///
/// @param id names it among those of the sending gateway, and stays when it is sent again
/// @param userId who is to get it
/// @param deviceId the one device that may have it; null for all
/// @param payload the event's argument, JSON
record LinkFrame(long id, long userId, @Nullable String deviceId, String payload) {

    private static final String ALL_DEVICES = "*";

    String text() {
        return id + " " + userId + " " + (deviceId == null ? ALL_DEVICES : deviceId) + " " + payload;
    }

    /// @throws IllegalArgumentException when it is no such frame
    static LinkFrame parse(String text) {
        int user = text.indexOf(' ');
        int device = text.indexOf(' ', user + 1);
        int payload = text.indexOf(' ', device + 1);
        if (user < 1 || device < 0 || payload < 0) {
            throw new IllegalArgumentException("not a delivery");
        }
        String deviceId = text.substring(device + 1, payload);
        return new LinkFrame(
                Long.parseLong(text, 0, user, 10),
                Long.parseLong(text, user + 1, device, 10),
                deviceId.equals(ALL_DEVICES) ? null : deviceId,
                text.substring(payload + 1));
    }

    @Override
    public String toString() {
        return "LinkFrame[" + id + ", to " + userId + "]";
    }
}
