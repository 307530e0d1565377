package com.loadrider.notifications.sender;

import java.time.Duration;
import java.util.Map;

/// A message to a device.
///
/// @param data what the app gets; it contains no name of a person
/// @param names the part of what the app gets that names people. A sender leaves it out where the push service could
///     read it, unless the operator allows that
/// @param alert what the platform shows where it does not ask the app
/// @param collapseKey a message replaces an older one with the same key that waits at the push service; at most 32
///     characters of `[A-Za-z0-9_-]`
/// @param tag a message replaces an older one with the same tag on the device; likewise at most 32 characters
/// @param timeToLive how long the push service may keep the message; at least 1 s. It gets whole seconds
/// @param urgent whether the message wakes a sleeping device
public record PushMessage(
        Map<String, Object> data,
        Map<String, Object> names,
        Alert alert,
        String collapseKey,
        String tag,
        Duration timeToLive,
        boolean urgent) {

    public PushMessage {
        data = Map.copyOf(data);
        names = Map.copyOf(names);
    }

    /// A text to show, in English.
    ///
    /// @param title the title, with the name of the person who calls
    /// @param anonymousTitle the title without a name
    /// @param isQuiet whether the device makes no sound
    public record Alert(String title, String anonymousTitle, boolean isQuiet) {}

    /// Leaves out names and receipts.
    @Override
    public String toString() {
        return "PushMessage[" + collapseKey + "]";
    }
}
