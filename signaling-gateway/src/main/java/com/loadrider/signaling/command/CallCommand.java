package com.loadrider.signaling.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The commands for a call, and the request to call-service for each of them.
enum CallCommand {
    /// The device is alerting its user.
    ALERTING("call_incoming", "POST", "/alerting"),
    /// The receiver accepts the call.
    ACCEPT("call_accepted", "POST", "/accept"),
    /// The receiver declines the call.
    DECLINE("call_declined", "POST", "/decline"),
    /// A participant ends the call.
    END("call_ended", "POST", "/end"),
    /// The state of a participant changed, such as muting.
    UPDATE("call_status_update", "PATCH", "/participants/me");

    private final String event;
    private final String method;
    private final String path;

    CallCommand(String event, String method, String path) {
        this.event = event;
        this.method = method;
        this.path = path;
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

    /// The path of the request.
    String target(long callSessionId) {
        return "/api/v1/webrtc/calls/" + callSessionId + path;
    }

    /// The fields that a payload may have besides `callSessionId`. They are the body of the request.
    Set<String> fields() {
        return switch (this) {
            case ALERTING, ACCEPT, END -> Set.of();
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
