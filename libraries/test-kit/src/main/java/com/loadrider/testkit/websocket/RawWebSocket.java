package com.loadrider.testkit.websocket;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A WebSocket client that sends exactly the bytes a test wants, and answers nothing by itself.
public final class RawWebSocket implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final DataInputStream in;
    private final String answer;

    private RawWebSocket(Socket socket, String request, boolean complete) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        send(request.getBytes(StandardCharsets.UTF_8));
        this.answer = complete ? head() : "";
    }

    /// Asks for an upgrade.
    ///
    /// @param headers further headers, each with its CRLF
    public static RawWebSocket connect(int port, String pathAndQuery, String headers) throws IOException {
        return request(
                port,
                "GET " + pathAndQuery + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers
                        + "\r\n");
    }

    /// Sends any request and reads the head of its answer.
    public static RawWebSocket request(int port, String request) throws IOException {
        return new RawWebSocket(connect(port), request, true);
    }

    /// Sends the beginning of a request.
    public static RawWebSocket begin(int port, String request) throws IOException {
        return new RawWebSocket(connect(port), request, false);
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /// The status line and headers that came back.
    public String answer() {
        return answer;
    }

    /// The HTTP status that came back.
    public int status() {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /// Reads the status line and headers of an answer.
    public String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    /// Reads to the end of the connection.
    public String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Sends a text message.
    public RawWebSocket text(String text) throws IOException {
        return send(ClientFrames.text(text));
    }

    /// Sends bytes as they are.
    public RawWebSocket send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /// Waits for the next frame.
    ///
    /// @return a text's text, `binary HEX`, `close CODE`, `pong LENGTH`, or `end` when the connection has ended
    public String next() throws IOException {
        try {
            int opcode = in.readUnsignedByte() & 0x0F;
            int length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            var payload = in.readNBytes(length);
            return switch (opcode) {
                case 1 -> new String(payload, StandardCharsets.UTF_8);
                case 2 -> "binary " + HexFormat.of().formatHex(payload);
                case 8 -> "close " + (length < 2 ? 1005 : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF));
                case 10 -> "pong " + length;
                default -> throw new IOException("unexpected opcode " + opcode);
            };
        } catch (EOFException e) {
            return "end";
        }
    }

    /// Waits for the end, passing over all texts.
    ///
    /// @return how it ended: `close CODE` or `end`
    public String ending() throws IOException {
        while (true) {
            var next = next();
            if (next.startsWith("close ") || next.equals("end")) {
                return next;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
