package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.socketio.OutgoingEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells devices to ring.
@Component
class Rings {

    private final CallSockets sockets;
    private final CallView calls;
    private final RingTime ringTime;
    private final Payloads payloads;

    Rings(CallSockets sockets, CallView calls, RingTime ringTime, Payloads payloads) {
        this.sockets = sockets;
        this.calls = calls;
        this.ringTime = ringTime;
        this.payloads = payloads;
    }

    /// Rings the user's devices. The announced state may be outdated: they ring only if the call still rings for the
    /// user according to the view.
    ///
    /// @return the sockets that were told to ring
    List<ClientSession> ring(CallSession announced, long userId) {
        CallSession call = calls.find(announced.callSessionId()).orElse(announced);
        long left = ringTime.leftMs(call, userId);
        return left > 0
                ? CallSockets.tell(sockets.of(call, userId), () -> payloads.incoming(call, userId, left))
                : List.of();
    }

    /// What a new socket of the user is told about a call that is on.
    OutgoingEvent snapshot(CallSession call, long userId) {
        long left = ringTime.leftMs(call, userId);
        return left > 0 ? payloads.incoming(call, userId, left) : payloads.statusUpdate(call, userId);
    }
}
