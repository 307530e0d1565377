package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.session.ClientSession;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Sends a socket the current state of its user: `server_info`, then every call that is not over or that the user could
/// join. A client that reconnects therefore has to remember nothing.
@Component
class Snapshots {

    private final CallView calls;
    private final JoinableCalls joinable;
    private final Rings rings;
    private final Payloads payloads;
    private final ServerInfos serverInfos;

    Snapshots(CallView calls, JoinableCalls joinable, Rings rings, Payloads payloads, ServerInfos serverInfos) {
        this.calls = calls;
        this.joinable = joinable;
        this.rings = rings;
        this.payloads = payloads;
        this.serverInfos = serverInfos;
    }

    void send(ClientSession session) {
        long user = session.userId();
        List<CallSession> active = known(session, calls.activeOf(user));
        List<CallSession> open = known(session, joinable.of(user));
        session.emit(payloads.serverInfo(serverInfos.with(active, open)));
        Stream.concat(active.stream(), open.stream()).forEach(call -> session.emit(rings.snapshot(call, user)));
    }

    private static List<CallSession> known(ClientSession session, List<CallSession> calls) {
        return calls.stream().filter(session::knows).toList();
    }
}
