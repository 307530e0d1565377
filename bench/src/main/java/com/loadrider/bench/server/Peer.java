package com.loadrider.bench.server;

import com.loadrider.bench.process.Memory.Collector;
import com.loadrider.bench.report.Subject.Role;
import com.loadrider.bench.wire.PeerJsProtocol;
import com.loadrider.bench.wire.Protocol;
import com.loadrider.bench.wire.SocketIoProtocol;
import com.loadrider.bench.wire.SpreedProtocol;
import java.util.List;
import java.util.Map;

/// The servers that our gateway is compared with.
enum Peer {
    /// The least that a relay can cost on this machine.
    FLOOR("floor", "C, one epoll loop that forwards frames; no sign-in, no checks", Role.YARDSTICK),
    /// The Java library for Socket.IO that most use.
    NETTY_EPOLL("netty-socketio-epoll", "netty-socketio 2.0.14, native epoll, JWT", Role.PEER),
    /// The same without native code.
    NETTY("netty-socketio", "netty-socketio 2.0.14, NIO, JWT", Role.PEER),
    /// With an acknowledgement of every signal.
    NETTY_EPOLL_ACKS("netty-socketio-epoll-acks", "netty-socketio, epoll, every signal acknowledged", Role.PEER),
    /// The stock server.
    SOCKET_IO("socket.io", "Socket.IO 4.8.4 on Node, one process, JWT", Role.PEER),
    /// With an acknowledgement of every signal.
    SOCKET_IO_ACKS("socket.io-acks", "Socket.IO, every signal acknowledged", Role.PEER),
    /// The stock way to have several servers.
    SOCKET_IO_REDIS("socket.io+redis", "two Socket.IO processes, Redis adapter; every signal crosses", Role.PEER),
    /// A server for signaling only.
    PEERJS("peerjs", "PeerJS server 1.0.2 on Node; no sign-in, no checks", Role.PEER),
    /// A server for signaling only, in Go.
    SPREED("spreed", "nextcloud-spreed-signaling (Go), internal clients", Role.PEER),
    /// The shape of an application without services or a broker.
    MONOLITH("monolith", "REST, PostgreSQL and Socket.IO in one Node process; initiate and end only", Role.PEER);

    private final String title;
    private final String about;
    private final Role role;

    Peer(String title, String about, Role role) {
        this.title = title;
        this.about = about;
        this.role = role;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    Role role() {
        return role;
    }

    Protocol protocol() {
        return switch (this) {
            case FLOOR -> new SocketIoProtocol(SocketIoProtocol.STANDARD_PATH + "&user={user}", false);
            case NETTY_EPOLL_ACKS, SOCKET_IO_ACKS -> new SocketIoProtocol(SocketIoProtocol.STANDARD_PATH, true);
            case NETTY, NETTY_EPOLL, SOCKET_IO, SOCKET_IO_REDIS, MONOLITH ->
                new SocketIoProtocol(SocketIoProtocol.STANDARD_PATH, false);
            case PEERJS -> new PeerJsProtocol();
            case SPREED -> new SpreedProtocol(Programs.SPREED_SECRET);
        };
    }

    Collector collector() {
        return switch (this) {
            case FLOOR, SPREED -> Collector.NONE;
            case NETTY, NETTY_EPOLL, NETTY_EPOLL_ACKS -> Collector.JVM;
            case SOCKET_IO, SOCKET_IO_ACKS, SOCKET_IO_REDIS, PEERJS, MONOLITH -> Collector.NODE;
        };
    }

    /// Its programs, in the order in which they start.
    ///
    /// @throws com.loadrider.local.part.Refusal if one is missing
    List<Program> programs(Place place) {
        var programs = new Programs(place, title);
        switch (this) {
            case FLOOR -> programs.floor();
            case NETTY -> programs.netty(false);
            case NETTY_EPOLL, NETTY_EPOLL_ACKS -> programs.netty(true);
            case SOCKET_IO, SOCKET_IO_ACKS -> programs.node("socketio.mjs", Map.of());
            case SOCKET_IO_REDIS -> {
                var redis = Map.of("REDIS_URL", programs.redis());
                programs.node("socketio.mjs", redis);
                programs.node("socketio.mjs", redis);
            }
            case PEERJS -> programs.node("peerjs.mjs", Map.of());
            case SPREED -> programs.spreed();
            case MONOLITH -> programs.node("monolith.mjs", Map.of("DATABASE_URL", programs.postgres()));
        }
        return programs.all();
    }
}
