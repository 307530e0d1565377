package com.loadrider.socketio;

import com.loadrider.socketio.engineio.EngineHandler;
import com.loadrider.socketio.engineio.EngineReceiver;
import com.loadrider.socketio.engineio.EngineSession;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;

/// Creates a Socket.IO connection for each Engine.IO session.
public final class SocketConnections implements EngineHandler {

    private final SocketHandler handler;
    private final Duration connectTimeout;
    private final Timers timers;
    private final SocketIds ids = new SocketIds();

    /// Creates the protocol for one application.
    ///
    /// @param handler the application
    /// @param connectTimeout how long a session may stay without a connection to the default namespace, positive
    /// @param timers the timers of the connections; the caller closes them
    /// @throws IllegalArgumentException if the timeout is zero or negative
    public SocketConnections(SocketHandler handler, Duration connectTimeout, Timers timers) {
        if (!connectTimeout.isPositive()) {
            throw new IllegalArgumentException("connectTimeout must be positive, but is " + connectTimeout);
        }
        this.handler = handler;
        this.connectTimeout = connectTimeout;
        this.timers = timers;
    }

    @Override
    public EngineReceiver opened(EngineSession session) {
        return new SocketConnection(session, this, handler);
    }

    String newId() {
        return ids.next();
    }

    Timers.Timer afterConnectTimeout(Runnable task) {
        return timers.schedule(task, connectTimeout);
    }
}
