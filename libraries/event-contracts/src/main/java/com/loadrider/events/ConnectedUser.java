package com.loadrider.events;

import java.util.List;

/// A user whom a group call rings, and who has a socket.
///
/// @param userId the user
/// @param devices the device ids of the user's sockets; sockets without a device id are not listed
public record ConnectedUser(long userId, List<String> devices) {

    public ConnectedUser {
        devices = List.copyOf(devices);
    }
}
