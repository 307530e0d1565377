package com.loadrider.calls.presence;

import java.time.Instant;

/// Is notified of changes of presence, within the transaction of the change.
public interface PresenceChanges {

    /// Handles a change of a user's connections. Called before the change too, because the user may have joined a
    /// call or bound a device to one since the last change.
    default void changed(long userId) {}

    /// Handles gateways that are gone, after the presence of their users was removed.
    ///
    /// @param lastHeartbeat the earliest of their last heartbeats
    default void lost(Instant lastHeartbeat) {}

    /// Handles a gap in the ticks: Kafka or all readers were away, and nobody counts as absent for that time.
    default void interrupted() {}

    /// Handles a tick that counts, after everything else about it.
    ///
    /// @param now the time of the database
    default void ticked(Instant now) {}
}
