package com.loadrider.calls.turn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.loadrider.calls.turn.TurnCredential;
import com.loadrider.calls.turn.TurnProperties;
import com.loadrider.service.security.Caller;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoint that returns `iceServers` in the form that an RTCPeerConnection takes (WebRTC 1.0, section 4.2.4).
@RestController
class IceServerController {

    private final TurnProperties turn;
    private final Clock clock;

    IceServerController(TurnProperties turn) {
        this.turn = turn;
        this.clock = Clock.systemUTC();
    }

    @GetMapping("/api/v1/webrtc/ice-servers")
    IceServers iceServers(@AuthenticationPrincipal Caller caller) {
        if (turn.urls().isEmpty()) {
            return new IceServers(List.of(), turn.ttl().toSeconds());
        }
        TurnCredential credential =
                TurnCredential.of(caller.userId(), clock.instant().plus(turn.ttl()), String.valueOf(turn.secret()));
        return new IceServers(
                List.of(new IceServer(turn.urls(), credential.username(), credential.password())),
                turn.ttl().toSeconds());
    }

    /// @param ttl the lifetime of the credentials in seconds
    record IceServers(List<IceServer> iceServers, long ttl) {}

    /// @param urls the servers, e.g. `turn:host:3478?transport=udp`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}
}
