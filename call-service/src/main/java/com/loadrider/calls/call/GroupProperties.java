package com.loadrider.calls.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether there are group calls, and how many members one can ring.
///
/// @param enabled whether group calls can be started; off while instances run that do not know them
/// @param maxParticipants how many people a group call can have, whether rung or in it, 2 to 32
@ConfigurationProperties("calls.group")
public record GroupProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("32") int maxParticipants) {

    static final int MOST = 32;

    public GroupProperties {
        if (maxParticipants < 2 || maxParticipants > MOST) {
            throw new IllegalArgumentException(
                    "calls.group.max-participants must be 2 to " + MOST + ", but is " + maxParticipants);
        }
    }
}
