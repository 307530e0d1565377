package com.loadrider.conversations.message.web;

import com.loadrider.service.web.PlainText;
import jakarta.validation.constraints.NotNull;

/// The request body for a new message.
///
/// @param text plain text, 1 to 4,000 characters, at least one of them visible
record NewMessage(
        @NotNull(message = "must be a text")
        @PlainText(
                max = 4000,
                lines = true,
                message = "must have {min} to {max} characters, at least one of them visible")
        String text) {}
