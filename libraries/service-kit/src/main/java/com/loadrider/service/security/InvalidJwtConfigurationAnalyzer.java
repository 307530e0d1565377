package com.loadrider.service.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the operator the message instead of a stack trace.
final class InvalidJwtConfigurationAnalyzer extends AbstractFailureAnalyzer<InvalidJwtConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidJwtConfiguration cause) {
        return new FailureAnalysis(cause.getMessage(), "Correct the environment and start again.", cause);
    }
}
