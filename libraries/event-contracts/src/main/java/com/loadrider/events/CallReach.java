package com.loadrider.events;

/// How many devices of the receiver a ringing call has reached. A device counts in each number that is true of it.
///
/// @param sockets the devices that are connected to a gateway; sockets without a device id count as one device for
///     each gateway
/// @param pushed the devices for which a push service has accepted a notification
/// @param ringing the devices that alert the user
public record CallReach(int sockets, int pushed, int ringing) {}
