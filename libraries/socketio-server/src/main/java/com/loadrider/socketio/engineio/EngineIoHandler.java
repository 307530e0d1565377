package com.loadrider.socketio.engineio;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/// Handles the requests of one path and hands all others to the handler that it wraps. In front of everything else, no
/// servlet, no filter and no thread per request comes between a socket and its session.
public final class EngineIoHandler extends Handler.Wrapper {

    /// The path at which stock clients look for Socket.IO.
    public static final String SOCKET_IO = "/socket.io";

    private final String path;
    private final Supplier<EngineSessions> sessions;
    private final CrossOrigin crossOrigin;

    /// Creates a handler.
    ///
    /// @param path the path without a slash at its end, for example [#SOCKET_IO]; with a slash it is handled too
    /// @param sessions the sessions, looked up at the first request
    /// @param allowedOrigins the web pages that may connect
    public EngineIoHandler(String path, Supplier<EngineSessions> sessions, AllowedOrigins allowedOrigins) {
        this.path = path;
        this.sessions = sessions;
        this.crossOrigin = new CrossOrigin(allowedOrigins);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isHere(Request.getPathInContext(request))) {
            return super.handle(request, response, callback);
        }
        var exchange = new Exchange(request, response, callback);
        if (!crossOrigin.admits(request, response)) {
            exchange.refuse(HandshakeError.FORBIDDEN);
        } else if ("OPTIONS".equals(request.getMethod())) {
            crossOrigin.preflight(response);
            response.getHeaders().put(HttpHeader.ALLOW, "GET, POST, OPTIONS");
            exchange.empty(HttpStatus.NO_CONTENT_204);
        } else {
            handle(exchange);
        }
        return true;
    }

    private boolean isHere(String asked) {
        int slash = path.length();
        return asked.startsWith(path)
                && (asked.length() == slash || (asked.length() == slash + 1 && asked.charAt(slash) == '/'));
    }

    private void handle(Exchange exchange) {
        var query = query(exchange.request());
        if (query == null) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
            return;
        }
        var transport = query.getValue("transport");
        if (!"polling".equals(transport) && !"websocket".equals(transport)) {
            exchange.refuse(HandshakeError.TRANSPORT_UNKNOWN);
            return;
        }
        boolean upgrade = WebSocketRequest.isIn(exchange);
        boolean revision4 = "4".equals(query.getValue("EIO"));
        var sid = query.getValue("sid");
        if (sid != null && !sid.isEmpty()) {
            var session = sessions.get().find(sid);
            if (session == null) {
                exchange.refuse(HandshakeError.SESSION_ID_UNKNOWN);
            } else if (!revision4 || upgrade != "websocket".equals(transport)) {
                exchange.refuse(HandshakeError.BAD_REQUEST);
            } else {
                resume(exchange, session, upgrade);
            }
        } else if (!"GET".equals(exchange.request().getMethod())) {
            exchange.refuse(HandshakeError.BAD_HANDSHAKE_METHOD);
        } else if (upgrade != "websocket".equals(transport)) {
            exchange.refuse(HandshakeError.BAD_REQUEST);
        } else if (!revision4) {
            exchange.refuse(HandshakeError.UNSUPPORTED_PROTOCOL_VERSION);
        } else if (sessions.get().isStopping()) {
            exchange.refuse(HandshakeError.STOPPING);
        } else {
            open(exchange, upgrade);
        }
    }

    private void open(Exchange exchange, boolean upgrade) {
        var request = exchange.request();
        var handshake = new EngineHandshake(
                Request.getRemoteAddr(request), request.getHeaders().get(HttpHeader.ORIGIN));
        if (upgrade) {
            WebSocketRequest.accept(exchange, new OpeningSocket(sessions.get(), handshake), sessions.get());
        } else {
            var polling = new PollingTransport(sessions.get().limits().sendQueue());
            polling.poll(sessions.get().open(handshake, polling), exchange);
        }
    }

    private void resume(Exchange exchange, EngineSession session, boolean upgrade) {
        if (upgrade) {
            WebSocketRequest.accept(exchange, new UpgradingSocket(sessions.get(), session), sessions.get());
        } else {
            PollingRequest.handle(exchange, session, sessions.get().limits().maxPayload());
        }
    }

    private static @Nullable Fields query(Request request) {
        try {
            return Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
