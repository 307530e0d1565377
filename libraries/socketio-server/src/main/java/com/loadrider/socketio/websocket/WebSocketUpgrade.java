package com.loadrider.socketio.websocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The server side of the opening handshake (RFC 6455 §4.2). It accepts no extension and no subprotocol.
public final class WebSocketUpgrade {

    private static final String VERSION = "13";
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;
    private static final HttpField UPGRADE = new PreEncodedHttpField(HttpHeader.UPGRADE, "websocket");
    private static final HttpField CONNECTION = new PreEncodedHttpField(HttpHeader.CONNECTION, "Upgrade");

    private WebSocketUpgrade() {}

    /// {@return whether the request asks for an upgrade to WebSocket, correctly or not}
    ///
    /// @param request any request
    public static boolean isAskedFor(Request request) {
        return request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
    }

    /// Answers a request for an upgrade: with 101 and a connection, with 426 for a version other than 13,
    /// or with 400 for any other fault.
    ///
    /// @param request the request, see [#isAskedFor]
    /// @param response its response
    /// @param callback its callback
    /// @param listener the receiver of the connection's events
    /// @param limits the limits of the connection
    public static void answer(
            Request request, Response response, Callback callback, WebSocketListener listener, WebSocketLimits limits) {
        var headers = request.getHeaders();
        var key = headers.get(HttpHeader.SEC_WEBSOCKET_KEY);
        if (!VERSION.equals(headers.get(HttpHeader.SEC_WEBSOCKET_VERSION))) {
            response.getHeaders().put(HttpHeader.SEC_WEBSOCKET_VERSION, VERSION);
            end(response, callback, HttpStatus.UPGRADE_REQUIRED_426);
        } else if (!"GET".equals(request.getMethod())
                || request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_1_1
                || !headers.contains(HttpHeader.CONNECTION, "upgrade")
                || key == null
                || !isKey(key)) {
            end(response, callback, HttpStatus.BAD_REQUEST_400);
        } else {
            accept(request, response, key, listener, limits);
            response.write(true, null, callback);
        }
    }

    private static void end(Response response, Callback callback, int status) {
        response.setStatus(status);
        response.write(true, null, callback);
    }

    private static void accept(
            Request request, Response response, String key, WebSocketListener listener, WebSocketLimits limits) {
        var http = request.getConnectionMetaData();
        var connection =
                new WebSocketConnection(http.getConnection().getEndPoint(), http.getConnector(), listener, limits);
        http.getConnector().getEventListeners().forEach(connection::addEventListener);
        response.setStatus(HttpStatus.SWITCHING_PROTOCOLS_101);
        response.getHeaders().put(UPGRADE).put(CONNECTION).put(HttpHeader.SEC_WEBSOCKET_ACCEPT, acceptance(key));
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, connection);
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String acceptance(String key) {
        try {
            // RFC 6455 requires SHA-1 here; no secret depends on it.
            var sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder()
                    .encodeToString(sha1.digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
