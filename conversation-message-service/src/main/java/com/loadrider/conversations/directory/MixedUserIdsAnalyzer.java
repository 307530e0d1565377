package com.loadrider.conversations.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows the operator the message instead of a stack trace.
final class MixedUserIdsAnalyzer extends AbstractFailureAnalyzer<MixedUserIds> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MixedUserIds cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Go back to the former USER_IDS, take an empty database, or move the ids as docs/operations/sign-in.md"
                        + " describes under \"People without an integer id\".",
                cause);
    }
}
