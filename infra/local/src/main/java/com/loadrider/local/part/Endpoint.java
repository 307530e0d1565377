package com.loadrider.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/// A TCP port that a part listens on.
///
/// @param port 1 … 65535
/// @param setting the environment variable that changes the port, such as `GATEWAY_PORT`, with any
///     offset, such as `GATEWAY_PORT + 10`
public record Endpoint(int port, String setting) {

    /// The highest port number.
    public static final int HIGHEST = 65_535;

    private static final Duration CONNECT_LIMIT = Duration.ofMillis(500);

    /// The reason why no server can listen on this port now, as words that follow the port; empty if one can. A
    /// listener on any local address counts.
    public Optional<String> obstacle() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return Optional.empty();
        } catch (IOException taken) {
            // Java does not expose errno; this is the system's text for EACCES.
            return Optional.of(
                    String.valueOf(taken.getMessage()).contains("Permission denied")
                            ? "may not be used by this user"
                            : "is taken by " + PortHolder.of(port).orElse("another program"));
        }
    }

    /// Whether something accepts connections on this port now.
    public boolean accepts() {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            socket.connect(address, Math.toIntExact(CONNECT_LIMIT.toMillis()));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
