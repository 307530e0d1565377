package com.loadrider.signaling.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The commands for a call, and the request to call-service for each of them.
enum CallCommand {
    /// The user starts a group call. Direct calls are started by REST.
    INITIATE("call_initiated", "POST", "/initiate"),
    /// The device is alerting its user.
    ALERTING("call_incoming", "POST", "/{callSessionId}/alerting"),
    /// The user, who is being rung, accepts the call.
    ACCEPT("call_accepted", "POST", "/{callSessionId}/accept"),
    /// The user, who is being rung, declines the call.
    DECLINE("call_declined", "POST", "/{callSessionId}/decline"),
    /// A participant ends the call; in a group call, the host.
    END("call_ended", "POST", "/{callSessionId}/end"),
    /// The state of a participant changed, such as muting.
    UPDATE("call_status_update", "PATCH", "/{callSessionId}/participants/me"),
    /// The user joins a group call, or moves to this device.
    JOIN("call_joined", "POST", "/{callSessionId}/join"),
    /// The user leaves a group call.
    LEAVE("call_left", "POST", "/{callSessionId}/leave"),
    /// The user rings further members, or rings some again.
    INVITE("call_invited", "POST", "/{callSessionId}/invite"),
    /// The host removes a participant.
    REMOVE("call_removed", "POST", "/{callSessionId}/participants/{userId}/remove");

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    private final String event;
    private final String method;
    private final String path;

    CallCommand(String event, String method, String path) {
        this.event = event;
        this.method = method;
        this.path = "/api/v1/webrtc/calls" + path;
    }

    /// Returns the command that a client sends by an event of that name.
    static Optional<CallCommand> ofEvent(String name) {
        return Arrays.stream(values()).filter(it -> it.event.equals(name)).findFirst();
    }

    String event() {
        return event;
    }

    String method() {
        return method;
    }

    /// The path of the request, with the names of ids in braces.
    String path() {
        return path;
    }

    /// The fields of a payload that are ids in the path of the request.
    List<String> ids() {
        return ID.matcher(path).results().map(it -> it.group(1)).toList();
    }

    /// The fields that a payload may have besides these. They are the body of the request.
    Set<String> fields() {
        return switch (this) {
            case ALERTING, ACCEPT, END, JOIN, LEAVE, REMOVE -> Set.of();
            case INITIATE -> Set.of("conversationId", "callType", "inviteeIds");
            case INVITE -> Set.of("userIds");
            case DECLINE -> Set.of("reason");
            case UPDATE ->
                Set.of(
                        "isMuted",
                        "isVideoEnabled",
                        "isScreenSharing",
                        "connectionQuality",
                        "networkType",
                        "mediaState");
        };
    }
}
