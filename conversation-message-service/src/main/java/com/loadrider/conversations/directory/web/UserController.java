package com.loadrider.conversations.directory.web;

import com.loadrider.conversations.directory.SubjectLookup;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints that return the ids of users whose tokens carry none.
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final SubjectLookup people;

    UserController(SubjectLookup people) {
        this.people = people;
    }

    /// Returns the id of the token's user, which authentication has assigned. Only services call this; it is
    /// not routed for clients.
    @GetMapping("/me")
    UserId me(@AuthenticationPrincipal Caller caller) {
        return new UserId(caller.userId());
    }

    @PostMapping("/lookup")
    FoundUsers lookup(@AuthenticationPrincipal Caller caller, @Valid @RequestBody UserLookup wanted) {
        var ids = people.idsOf(caller, wanted.subjects());
        return new FoundUsers(wanted.subjects().stream()
                .map(it -> new FoundUsers.User(it, Objects.requireNonNull(ids.get(it), "assigned")))
                .toList());
    }

    /// The user of the token.
    record UserId(long userId) {}
}
