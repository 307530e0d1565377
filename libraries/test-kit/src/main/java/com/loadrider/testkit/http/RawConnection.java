package com.loadrider.testkit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A TCP connection to a local server, for requests that an HTTP client would not send. Text is encoded in ISO 8859-1.
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /// Connects from the default loopback address.
    public static RawConnection to(int port) throws IOException {
        return to(port, InetAddress.getLoopbackAddress().getHostAddress());
    }

    /// Connects from another local address, e.g. `127.0.0.9`.
    public static RawConnection to(int port, String from) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawConnection(socket);
    }

    /// Sends a request and reads until the server closes the connection.
    public static String exchange(int port, String request) throws IOException {
        try (var connection = to(port)) {
            return connection.send(request).rest();
        }
    }

    /// Sends bytes.
    public RawConnection send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /// Closes the sending side of the connection.
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

    /// Reads until the server closes the connection.
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /// Waits until the server closes the connection, and ignores what it sends before.
    ///
    /// @return whether the server closed the connection in time
    public boolean endsWithin(Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            while (socket.getInputStream().read() >= 0) {
                // Only the end of the stream matters.
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
