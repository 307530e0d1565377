package com.loadrider.signaling.session;

import org.jspecify.annotations.Nullable;

/// An admitted client, with a new session or one that it resumes.
///
/// @param signedIn the user
/// @param pid the secret with which the client may resume the session
/// @param previous the session to resume; null for a new session
/// @param offset the offset of the last event that the client received in the previous session
record AdmittedClient(
        SignedIn signedIn,
        String pid,
        @Nullable ClientSession previous,
        @Nullable String offset) {

    /// Leaves out the pid, because it gives access to the session as a token does.
    @Override
    public String toString() {
        return "AdmittedClient[" + signedIn.caller() + (previous == null ? "" : ", back again") + "]";
    }
}
