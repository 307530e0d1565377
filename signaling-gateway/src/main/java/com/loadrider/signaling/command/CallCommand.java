package com.loadrider.signaling.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The commands about a call, and what call-service is asked for each.
enum CallCommand {
    /// This device is alerting its user.
    ALERTING("call_incoming", "POST", "/alerting"),
    /// The receiver accepts.
    ACCEPT("call_accepted", "POST", "/accept"),
    /// The receiver declines.
    DECLINE("call_declined", "POST", "/decline"),
    /// A participant ends it.
    END("call_ended", "POST", "/end"),
    /// Something changed at a participant.
    UPDATE("call_status_update", "PATCH", "/participants/me");

    private final String event;
    private final String method;
    private final String path;

    CallCommand(String event, String method, String path) {
        this.event = event;
        this.method = method;
        this.path = path;
    }

    /// The command that clients give by an event of that name.
    static Optional<CallCommand> ofEvent(String name) {
        return Arrays.stream(values()).filter(it -> it.event.equals(name)).findFirst();
    }

    String event() {
        return event;
    }

    String method() {
        return method;
    }

    /// Path and query, encoded.
    String target(long callSessionId) {
        return "/api/v1/webrtc/calls/" + callSessionId + path;
    }

    /// The members that a payload may have beside `callSessionId`; they are the body of the request.
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
