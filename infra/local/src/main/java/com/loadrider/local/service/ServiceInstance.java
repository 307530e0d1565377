package com.loadrider.local.service;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Ports;
import java.net.URI;
import java.util.stream.Stream;

/// One of possibly several processes of a service.
///
/// @param service which program
/// @param number 1 for the first
/// @param ports of the stack
public record ServiceInstance(Service service, int number, Ports ports) {

    /// The part's name: the artifact's, with `-2`, `-3` … from the second on.
    public String name() {
        return number == 1 ? service.artifact() : service.artifact() + "-" + number;
    }

    /// Where others reach it.
    public String url() {
        return "http://localhost:" + ports.of(service.port(), number).port();
    }

    /// Where it listens.
    public Stream<Endpoint> endpoints() {
        return service.ports().distinct().map(port -> ports.of(port, number));
    }

    URI probe() {
        return URI.create(
                "http://localhost:" + ports.of(service.probePort(), number).port() + service.probe());
    }
}
