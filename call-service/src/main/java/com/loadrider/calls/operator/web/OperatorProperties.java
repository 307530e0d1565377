package com.loadrider.calls.operator.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The access of operators.
///
/// @param token what operators show, at least 24 characters; without it no call can be listed or ended
@ConfigurationProperties("calls.admin")
record OperatorProperties(@Nullable String token) {

    private static final int SHORTEST_TOKEN = 24;

    OperatorProperties {
        token = token == null || token.isBlank() ? null : token;
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("CALLS_ADMIN_TOKEN must have at least 24 characters");
        }
    }

    @Override
    public String toString() {
        return "OperatorProperties[]";
    }
}
