package com.loadrider.local.service;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Ports;
import java.net.URI;
import java.util.stream.Stream;

/// One process of a service.
///
/// @param service the service
/// @param number 1 for the first
/// @param ports the ports of the stack
public record ServiceInstance(Service service, int number, Ports ports) {

    /// The name of the part: the artifact's name, with `-2`, `-3` … from the second on.
    public String name() {
        return number == 1 ? service.artifact() : service.artifact() + "-" + number;
    }

    /// The URL for its clients.
    public String url() {
        return "http://localhost:" + ports.of(service.port(), number).port();
    }

    /// The ports that it listens on.
    public Stream<Endpoint> endpoints() {
        return service.ports().distinct().map(port -> ports.of(port, number));
    }

    URI probe() {
        return URI.create(
                "http://localhost:" + ports.of(service.probePort(), number).port() + service.probe());
    }
}
