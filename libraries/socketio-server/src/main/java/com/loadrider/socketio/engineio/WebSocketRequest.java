package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.WebSocketListener;
import com.loadrider.socketio.websocket.WebSocketUpgrade;

/// Detects and accepts requests for a WebSocket.
final class WebSocketRequest {

    private WebSocketRequest() {}

    static boolean isIn(Exchange exchange) {
        return WebSocketUpgrade.isAskedFor(exchange.request());
    }

    static void accept(Exchange exchange, WebSocketListener listener, EngineSessions sessions) {
        WebSocketUpgrade.answer(
                exchange.request(), exchange.response(), exchange.callback(), listener, sessions.webSocketLimits());
    }
}
