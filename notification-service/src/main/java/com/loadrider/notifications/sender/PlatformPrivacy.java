package com.loadrider.notifications.sender;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What Apple and Google may read. Unlike Web Push, their messages are not encrypted for the device.
///
/// @param namesToPlatforms whether messages to Apple and Google carry the name of the caller; without it they carry
///     ids only, and the app looks the name up
@ConfigurationProperties("push")
public record PlatformPrivacy(@DefaultValue("false") boolean namesToPlatforms) {

    /// Returns what the app gets.
    public Map<String, Object> dataOf(PushMessage message) {
        var data = new HashMap<>(message.data());
        if (namesToPlatforms) {
            data.putAll(message.names());
        }
        return data;
    }

    /// Returns the title of what the platform shows.
    public String titleOf(PushMessage message) {
        return namesToPlatforms ? message.alert().title() : message.alert().anonymousTitle();
    }
}
