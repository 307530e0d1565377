package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.socketio.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sends a socket the current state of its user: `server_info`, then every call that is not over. A client that
/// reconnects therefore has to remember nothing.
@Component
class Snapshots {

    private final CallView calls;
    private final RingTime ringTime;
    private final Payloads payloads;
    private final ServerInfos serverInfos;

    Snapshots(CallView calls, RingTime ringTime, Payloads payloads, ServerInfos serverInfos) {
        this.calls = calls;
        this.ringTime = ringTime;
        this.payloads = payloads;
        this.serverInfos = serverInfos;
    }

    void send(ClientSession session) {
        List<CallSession> active = calls.activeOf(session.userId());
        session.emit(payloads.serverInfo(
                serverInfos.with(active.stream().map(CallSession::callSessionId).toList())));
        active.forEach(call -> session.emit(snapshot(call, session.userId())));
    }

    private OutgoingEvent snapshot(CallSession call, long userId) {
        long left = call.receiverId() == userId ? ringTime.leftMs(call) : 0;
        return left > 0 ? payloads.incoming(call, left) : payloads.statusUpdate(call, userId);
    }
}
