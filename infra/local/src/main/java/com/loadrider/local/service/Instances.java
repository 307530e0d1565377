package com.loadrider.local.service;

import com.loadrider.local.part.Ports;
import java.util.List;
import java.util.stream.IntStream;

/// The number of processes of each service, 1 … 9.
///
/// @param gateways signaling-gateway
/// @param callServices call-service
/// @param messageServices conversation-message-service
/// @param notificationServices notification-service
public record Instances(int gateways, int callServices, int messageServices, int notificationServices) {

    /// The maximum for each service.
    public static final int MOST = 9;

    /// One of each.
    public static final Instances ONE_EACH = new Instances(1, 1, 1, 1);

    /// Checks the range.
    public Instances {
        for (var count : List.of(gateways, callServices, messageServices, notificationServices)) {
            if (count < 1 || count > MOST) {
                throw new IllegalArgumentException("From 1 to " + MOST + " instances may run, not " + count + ".");
            }
        }
    }

    /// One notification-service.
    public Instances(int gateways, int callServices, int messageServices) {
        this(gateways, callServices, messageServices, 1);
    }

    /// The same with another number of gateways.
    public Instances withGateways(int count) {
        return new Instances(count, callServices, messageServices, notificationServices);
    }

    /// The same with another number of call-services.
    public Instances withCallServices(int count) {
        return new Instances(gateways, count, messageServices, notificationServices);
    }

    /// The same with another number of conversation-message-services.
    public Instances withMessageServices(int count) {
        return new Instances(gateways, callServices, count, notificationServices);
    }

    /// The same with another number of notification-services.
    public Instances withNotificationServices(int count) {
        return new Instances(gateways, callServices, messageServices, count);
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
            case NOTIFICATION_SERVICE -> notificationServices;
            case SIGNALING_GATEWAY -> gateways;
        };
    }
}
