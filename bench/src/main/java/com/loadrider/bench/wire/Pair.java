package com.loadrider.bench.wire;

/// Two users who call each other.
public final class Pair {

    private final User caller;
    private final User callee;
    private final long conversation;
    private volatile long call;

    /// @param caller the user who calls
    /// @param callee the user who is called
    /// @param conversation the id of the conversation of the two
    public Pair(User caller, User callee, long conversation) {
        this.caller = caller;
        this.callee = callee;
        this.conversation = conversation;
    }

    /// The user who calls.
    public User caller() {
        return caller;
    }

    /// The user who is called.
    public User callee() {
        return callee;
    }

    /// The conversation of the two.
    public long conversation() {
        return conversation;
    }

    /// The call between the two, whose id is in their signals; 0 if there is none yet.
    public long call() {
        return call;
    }

    /// Sets the call between the two.
    ///
    /// @param id its id
    public void call(long id) {
        call = id;
    }
}
