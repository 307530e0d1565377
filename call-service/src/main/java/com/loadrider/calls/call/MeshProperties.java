package com.loadrider.calls.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Group calls without a media server, in which each device sends to each other one.
///
/// @param maxParticipants how many participants can be in such a call at once, 2 to 32; each further one costs every
///     device as much upstream as a direct call
@ConfigurationProperties("calls.mesh")
record MeshProperties(@DefaultValue("4") int maxParticipants) {

    MeshProperties {
        if (maxParticipants < 2 || maxParticipants > GroupProperties.MOST) {
            throw new IllegalArgumentException(
                    "calls.mesh.max-participants must be 2 to " + GroupProperties.MOST + ", but is " + maxParticipants);
        }
    }
}
