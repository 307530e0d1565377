package com.loadrider.calls.call;

import com.loadrider.calls.presence.Connections;
import com.loadrider.events.CallReach;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.TreeSet;

/// The devices of the receiver that an unanswered call has reached.
///
/// @param devices the connected devices in alphabetical order, separated by commas, which no device id has
/// @param sockets how many devices are connected
/// @param pushed for how many devices a push service has accepted a notification
/// @param ringing how many devices alert the user
@Embeddable
record DeviceReach(
        @Column(name = "reach_devices") String devices,
        @Column(name = "reach_sockets") Integer sockets,
        @Column(name = "reach_pushed") Integer pushed,
        @Column(name = "reach_ringing") Integer ringing) {

    /// The reach of a call that nobody knows of.
    static final DeviceReach NONE = new DeviceReach("", 0, 0, 0);

    static DeviceReach of(Connections connections, int pushed, int ringing) {
        return new DeviceReach(
                String.join(",", new TreeSet<>(connections.devices())), connections.sockets(), pushed, ringing);
    }

    List<String> connectedDevices() {
        return devices.isEmpty() ? List.of() : List.of(devices.split(",", -1));
    }

    CallReach published() {
        return new CallReach(sockets, pushed, ringing);
    }
}
