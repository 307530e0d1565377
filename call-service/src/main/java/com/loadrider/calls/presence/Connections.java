package com.loadrider.calls.presence;

import java.util.Set;

/// The connections of a user.
///
/// @param devices the devices that have a socket
/// @param sockets the number of devices that have a socket. A gateway where the user has only sockets without a device
///     id counts as one device
public record Connections(Set<String> devices, int sockets) {

    public Connections {
        devices = Set.copyOf(devices);
    }

    /// Returns whether the user has a socket.
    public boolean isOnline() {
        return sockets > 0;
    }
}
