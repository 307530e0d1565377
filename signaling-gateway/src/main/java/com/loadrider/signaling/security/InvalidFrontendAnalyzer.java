package com.loadrider.signaling.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Shows the operator only the message. It has precedence over the general analyzer of property binding.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidFrontendAnalyzer extends AbstractFailureAnalyzer<InvalidFrontendException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidFrontendException cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct the environment and start again.", cause);
    }
}
