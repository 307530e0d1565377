package com.loadrider.local;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// A port that a part of a stack listens on.
///
/// @param part the name of the part
/// @param endpoint the port
record Listener(String part, Endpoint endpoint) {

    /// The ports of PostgreSQL and Kafka.
    ///
    /// @throws Refusal if two parts want the same port, or a port number is too high
    static List<Listener> ofServers(StackPlan plan) {
        return checked(servers(plan, new ServiceEnvironment(plan)));
    }

    /// The ports of all parts.
    ///
    /// @throws Refusal if two parts want the same port, or a port number is too high
    static List<Listener> ofAll(StackPlan plan) {
        var environment = new ServiceEnvironment(plan);
        return checked(Stream.concat(servers(plan, environment), services(plan, environment)));
    }

    /// @throws Refusal if another program uses the port
    void checkFree() {
        endpoint.obstacle().ifPresent(obstacle -> {
            throw new Refusal("Port " + endpoint.port() + ", wanted by " + part + ", " + obstacle
                    + "; choose another with " + endpoint.setting() + ".");
        });
    }

    private static Stream<Listener> servers(StackPlan plan, ServiceEnvironment environment) {
        var servers = new ArrayList<Listener>();
        if (environment.usesOwnDatabase()) {
            servers.add(new Listener("postgres", plan.ports().of(Port.POSTGRES)));
        }
        if (environment.usesOwnKafka()) {
            servers.add(new Listener("kafka", plan.ports().of(Port.KAFKA)));
            servers.add(new Listener("kafka", plan.ports().of(Port.KAFKA_CONTROLLER)));
        }
        return servers.stream();
    }

    private static Stream<Listener> services(StackPlan plan, ServiceEnvironment environment) {
        return Stream.of(Service.values())
                .filter(service -> service != Service.IDENTITY || environment.usesDemoIdentity())
                .flatMap(service -> plan.instances().of(service, plan.ports()).stream())
                .flatMap(instance -> instance.endpoints().map(endpoint -> new Listener(instance.name(), endpoint)));
    }

    private static List<Listener> checked(Stream<Listener> wanted) {
        var listeners = wanted.toList();
        var byPort = new HashMap<Integer, Listener>();
        for (var listener : listeners) {
            listener.checkRange();
            var other = byPort.putIfAbsent(listener.endpoint.port(), listener);
            if (other != null) {
                throw new Refusal("Port " + listener.endpoint.port() + " is wanted by both " + other.words() + " and "
                        + listener.words() + "; move one of them.");
            }
        }
        return listeners;
    }

    private void checkRange() {
        if (endpoint.port() > Endpoint.HIGHEST) {
            throw new Refusal("Port " + endpoint.port() + ", wanted by " + words() + ", does not exist; the highest is "
                    + Endpoint.HIGHEST + ".");
        }
    }

    private String words() {
        return part + " (" + endpoint.setting() + ")";
    }
}
