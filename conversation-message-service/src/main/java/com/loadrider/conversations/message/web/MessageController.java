package com.loadrider.conversations.message.web;

import com.loadrider.conversations.limit.WritingLimits;
import com.loadrider.conversations.message.MessageHistory;
import com.loadrider.conversations.message.MessageStore;
import com.loadrider.events.Message;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints that write and read messages.
@RestController
@RequestMapping("/api/v1/conversations/{id}/messages")
class MessageController {

    private final MessageStore messages;
    private final MessageHistory history;

    private final WritingLimits limits;

    MessageController(MessageStore messages, MessageHistory history, WritingLimits limits) {
        this.messages = messages;
        this.history = history;
        this.limits = limits;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Message say(@AuthenticationPrincipal Caller caller, @PathVariable long id, @Valid @RequestBody NewMessage message) {
        limits.countMessage(caller.userId());
        return messages.writeText(id, caller.userId(), message.text()).orElseThrow(MessageController::notFound);
    }

    @GetMapping
    MessageHistory.Page read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return history.page(id, caller.userId(), page, limit).orElseThrow(MessageController::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.notFound());
    }
}
