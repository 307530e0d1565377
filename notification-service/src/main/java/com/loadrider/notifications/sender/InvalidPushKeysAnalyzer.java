package com.loadrider.notifications.sender;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Shows the operator only the message. It has precedence over the general analyzers.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidPushKeysAnalyzer extends AbstractFailureAnalyzer<InvalidPushKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidPushKeys cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the environment and start again; without keys, push is off.", cause);
    }
}
