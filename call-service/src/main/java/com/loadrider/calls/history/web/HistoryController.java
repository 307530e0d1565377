package com.loadrider.calls.history.web;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.Calls;
import com.loadrider.calls.membership.Memberships;
import com.loadrider.events.CallSession;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoint that lists the calls of a conversation, newest first, for its members.
@RestController
class HistoryController {

    private final Calls calls;
    private final Memberships members;

    HistoryController(Calls calls, Memberships members) {
        this.calls = calls;
        this.members = members;
    }

    @GetMapping("/api/v1/webrtc/calls/history/{conversationId}")
    @Transactional(readOnly = true)
    public History history(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long conversationId,
            @RequestParam(defaultValue = "1") @Min(1) @Max(Integer.MAX_VALUE) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        if (!members.include(conversationId, caller.userId())) {
            throw new ProblemException(Problem.notFound());
        }
        List<CallSession> items = calls.page(conversationId, limit, (page - 1L) * limit).stream()
                .map(Call::session)
                .toList();
        return new History(items, page, limit, calls.countByConversationId(conversationId));
    }

    /// A page of calls.
    ///
    /// @param page the page number, from 1
    /// @param limit calls per page, 1 to 100
    /// @param total the number of calls on all pages
    public record History(List<CallSession> items, int page, int limit, long total) {}
}
