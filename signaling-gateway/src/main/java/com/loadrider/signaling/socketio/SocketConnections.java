package com.loadrider.signaling.socketio;

import com.loadrider.signaling.engineio.EngineHandler;
import com.loadrider.signaling.engineio.EngineReceiver;
import com.loadrider.signaling.engineio.EngineSession;
import com.loadrider.signaling.engineio.Timers;
import org.springframework.stereotype.Component;

/// Creates a Socket.IO connection for each Engine.IO session.
@Component
final class SocketConnections implements EngineHandler {

    private final SocketHandler handler;
    private final SocketIoProperties properties;
    private final Timers timers;
    private final SocketIds ids = new SocketIds();

    SocketConnections(SocketHandler handler, SocketIoProperties properties, Timers timers) {
        this.handler = handler;
        this.properties = properties;
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
        return timers.schedule(task, properties.connectTimeout());
    }
}
