package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class EndpointTest {

    @Test
    void isTakenByAListenerOnAnyAddress() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var endpoint = new Endpoint(listener.getLocalPort(), "ANY_PORT");

            assertThat(endpoint.obstacle())
                    .hasValueSatisfying(obstacle -> assertThat(obstacle)
                            .startsWith("is taken by process "
                                    + ProcessHandle.current().pid() + " (java"));
            assertThat(endpoint.accepts()).isTrue();
        }
    }

    @Test
    void isFreeOnceTheListenerHasGone() throws IOException {
        Endpoint endpoint;
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            endpoint = new Endpoint(listener.getLocalPort(), "ANY_PORT");
        }

        assertThat(endpoint.obstacle()).isEmpty();
        assertThat(endpoint.accepts()).isFalse();
    }
}
