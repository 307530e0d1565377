package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.EngineIoHandler;
import com.loadrider.socketio.engineio.EngineLimits;
import com.loadrider.socketio.engineio.EngineSessions;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import org.eclipse.jetty.server.Server;

/// The example of the README.
final class Hello implements SocketHandler {

    static Server start(int port) throws Exception {
        var timers = new Timers();
        var sockets = new SocketConnections(new Hello(), Duration.ofSeconds(10), timers);
        var sessions = new EngineSessions(EngineLimits.DEFAULTS, "s1", timers, sockets);
        var server = new Server(port);
        server.setHandler(new EngineIoHandler(EngineIoHandler.SOCKET_IO, () -> sessions, (origin, target) -> true));
        server.start();
        return server;
    }

    @Override
    public Admission connecting(Handshake handshake, String authJson) {
        return new Admission.Admitted("anybody", null, null);
    }

    @Override
    public void connected(ClientSocket socket) {
        socket.emit(OutgoingEvent.of("hello", "{\"from\":\"server\"}"));
    }

    @Override
    public void received(ClientSocket socket, IncomingEvent event) {
        event.acknowledge(event.argumentJson());
    }

    @Override
    public void disconnected(ClientSocket socket, CloseReason reason) {}
}
