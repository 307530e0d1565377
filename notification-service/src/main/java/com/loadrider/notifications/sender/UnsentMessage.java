package com.loadrider.notifications.sender;

import java.util.Optional;

/// A message that is not written yet, because it says how much time is left. Write it just before it is sent.
@FunctionalInterface
public interface UnsentMessage {

    /// Returns the message as it has to be sent now; empty if its time is over.
    Optional<PushMessage> write();
}
