package com.loadrider.calls.call.web;

import com.loadrider.calls.call.CallHistories;
import com.loadrider.calls.call.CallHistory;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints that list calls, newest first: those of a conversation for its members, and those of the user.
@RestController
class HistoryController {

    private final CallHistories histories;

    HistoryController(CallHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/api/v1/webrtc/calls/history")
    CallHistory own(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Size(min = 1, max = 7, message = HistoryFilter.STATUS_EXPECTED) @Nullable
                    List<@Pattern(regexp = HistoryFilter.STATUS, message = HistoryFilter.STATUS_EXPECTED) String>
                            status,
            @RequestParam(required = false)
                    @Pattern(regexp = HistoryFilter.DIRECTION, message = HistoryFilter.DIRECTION_EXPECTED)
                    @Nullable
                    String direction,
            @RequestParam(defaultValue = "1") @Min(1) @Max(Integer.MAX_VALUE) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return histories.ofUser(caller.userId(), HistoryFilter.selection(status, direction), page, limit);
    }

    @GetMapping("/api/v1/webrtc/calls/history/{conversationId}")
    CallHistory history(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long conversationId,
            @RequestParam(defaultValue = "1") @Min(1) @Max(Integer.MAX_VALUE) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return histories
                .ofConversation(conversationId, caller.userId(), page, limit)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
