package com.loadrider.service.id;

import java.util.regex.Pattern;

/// The form of device ids. A device id names one device of a user.
public final class DeviceIds {

    /// The regular expression of all device ids.
    public static final String REGEX = "[A-Za-z0-9._~-]{1,64}";

    /// Matches all device ids.
    public static final Pattern ALLOWED = Pattern.compile(REGEX);

    /// Says what a field that is not a device id should be.
    public static final String EXPECTED = "must be 1 to 64 characters of [A-Za-z0-9._~-]";

    private DeviceIds() {}

    /// Returns whether the text is a device id.
    public static boolean isDeviceId(String text) {
        return ALLOWED.matcher(text).matches();
    }
}
