package com.loadrider.signaling.link;

import org.jspecify.annotations.Nullable;

/// A frame that asks another gateway to deliver a signal: `id user device payload`, where the device `*` means all
/// devices of the user. Its `toString` contains none of the payload.
///
/// @param id identifies the signal among those of the sending gateway; a repeated signal keeps its id
/// @param userId the recipient
/// @param deviceId the only device that may receive it; null for all devices
/// @param payload the argument of the event, JSON
record LinkFrame(long id, long userId, @Nullable String deviceId, String payload) {

    private static final String ALL_DEVICES = "*";

    String text() {
        return id + " " + userId + " " + (deviceId == null ? ALL_DEVICES : deviceId) + " " + payload;
    }

    /// Parses a frame.
    ///
    /// @throws IllegalArgumentException if the text is not such a frame
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
