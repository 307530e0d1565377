package com.loadrider.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/// A TCP port that a part listens on.
///
/// @param port 1 … 65535
/// @param variable the environment variable that moves it elsewhere
public record Endpoint(int port, String variable) {

    private static final Duration CONNECT_LIMIT = Duration.ofMillis(500);

    /// Says whether a server could listen here now. A listener on any local address counts as taken.
    public boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
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
