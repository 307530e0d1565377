package com.loadrider.calls.presence.web;

import com.loadrider.calls.presence.OnlineUsers;
import com.loadrider.service.id.Ids;
import com.loadrider.service.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoint that returns who is online. Users who share no conversation with the caller look offline.
@RestController
class PresenceController {

    private final OnlineUsers online;

    PresenceController(OnlineUsers online) {
        this.online = online;
    }

    @GetMapping("/api/v1/presence")
    Online presence(
            @AuthenticationPrincipal Caller caller,
            @RequestParam @Size(min = 1, max = 100) List<@Min(1) @Max(Ids.LARGEST) Long> userIds) {
        return new Online(
                online.onlineAmong(userIds, caller.userId()).stream().sorted().toList());
    }

    /// The users who are online.
    record Online(List<Long> online) {}
}
