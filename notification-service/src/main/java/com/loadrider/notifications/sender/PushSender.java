package com.loadrider.notifications.sender;

import com.loadrider.events.PushKind;
import java.util.Set;

/// Sends messages to one push service.
public interface PushSender {

    /// Returns the kinds of devices that it reaches; empty if the operator has not set it up.
    Set<PushKind> kinds();

    /// Returns whether it would send to the target. If not, the device cannot subscribe.
    boolean accepts(PushTarget target);

    /// Sends a message and waits for the push service, at most 10 s. The message is written as late as possible. Call
    /// it on a virtual thread.
    SendResult send(PushTarget target, UnsentMessage message);
}
