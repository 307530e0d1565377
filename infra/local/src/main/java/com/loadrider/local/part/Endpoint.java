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
/// @param setting what moves it elsewhere: an environment variable, as `GATEWAY_PORT`, or what is added to it, as
///     `GATEWAY_PORT + 10`
public record Endpoint(int port, String setting) {

    /// The highest port that there is.
    public static final int HIGHEST = 65_535;

    private static final Duration CONNECT_LIMIT = Duration.ofMillis(500);

    /// What keeps a server from listening here now, in words that follow the port; empty when nothing does. A listener
    /// on any local address counts.
    public Optional<String> obstacle() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return Optional.empty();
        } catch (IOException taken) {
            // Java does not tell errno; this is what the system's own text says of EACCES.
            return Optional.of(
                    String.valueOf(taken.getMessage()).contains("Permission denied")
                            ? "may not be used by this user"
                            : "is taken by " + PortHolder.of(port).orElse("another program"));
        }
    }

    /// Says whether something accepts connections here now.
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
