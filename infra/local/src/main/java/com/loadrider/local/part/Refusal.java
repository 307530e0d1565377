package com.loadrider.local.part;

/// A reason not to go on that the person who started the stack can do something about.
/// The message is one clear sentence, fit to be shown without a stack trace.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param sentence what is wrong and what would help
    public Refusal(String sentence) {
        super(sentence);
    }

    /// @param sentence what is wrong and what would help
    /// @param cause what was met underneath
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
