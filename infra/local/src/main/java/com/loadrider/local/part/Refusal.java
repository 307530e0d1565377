package com.loadrider.local.part;

/// A problem that the user who started the stack can fix. The message is one clear sentence that can
/// be shown without a stack trace.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param sentence the problem and what would help
    public Refusal(String sentence) {
        super(sentence);
    }

    /// @param sentence the problem and what would help
    /// @param cause the underlying failure
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
