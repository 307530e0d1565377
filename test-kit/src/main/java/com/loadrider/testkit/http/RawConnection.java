package com.loadrider.testkit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A TCP connection to a server on this machine, for requests that no HTTP client sends. Text is sent and read as bytes
/// of ISO 8859-1.
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /// Connects from the usual loopback address.
    public static RawConnection to(int port) throws IOException {
        return to(port, InetAddress.getLoopbackAddress().getHostAddress());
    }

    /// Connects from another address of this machine, as `127.0.0.9`.
    public static RawConnection to(int port, String from) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawConnection(socket);
    }

    /// Sends a request and reads until the server closes.
    public static String exchange(int port, String request) throws IOException {
        try (var connection = to(port)) {
            return connection.send(request).rest();
        }
    }

    /// Sends some bytes.
    public RawConnection send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /// Sends nothing more.
    public RawConnection ended() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// Reads a status line and headers, up to the empty line.
    public String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /// Reads until the server closes.
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /// Waits for the server to close, and passes over what it sends before.
    ///
    /// @return false if it has not closed when the time is over
    public boolean endsWithin(Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            while (socket.getInputStream().read() >= 0) {
                // Only the end counts.
            }
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (SocketException reset) {
            return true;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
