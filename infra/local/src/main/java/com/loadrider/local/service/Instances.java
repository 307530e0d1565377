package com.loadrider.local.service;

import com.loadrider.local.part.Ports;
import java.util.List;
import java.util.stream.IntStream;

/// The number of processes of each service, 1 … 9.
///
/// @param gateways signaling-gateway
/// @param callServices call-service
/// @param messageServices conversation-message-service
public record Instances(int gateways, int callServices, int messageServices) {

    /// The maximum for each service.
    public static final int MOST = 9;

    /// One of each.
    public static final Instances ONE_EACH = new Instances(1, 1, 1);

    /// Checks the range.
    public Instances {
        for (var count : List.of(gateways, callServices, messageServices)) {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("From 1 to " + MOST + " instances may run, not " + count + ".");
            }
        }
    }

    /// The instances of one service.
    ///
    /// @param service the service
    /// @param ports the ports of the stack
    public List<ServiceInstance> of(Service service, Ports ports) {
        return IntStream.rangeClosed(1, count(service))
                .mapToObj(number -> new ServiceInstance(service, number, ports))
                .toList();
    }

    private int count(Service service) {
        return switch (service) {
            case IDENTITY -> 1;
            case CALL_SERVICE -> callServices;
            case CONVERSATION_MESSAGE_SERVICE -> messageServices;
            case SIGNALING_GATEWAY -> gateways;
        };
    }
}
