package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.SignalingGatewayApplication;
import com.loadrider.signaling.relay.SignalType;
import com.loadrider.signaling.session.SessionLimits;
import com.loadrider.socketio.engineio.EngineLimits;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Builds `server_info`. All its parts except the calls are the same for every socket.
@Component
class ServerInfos {

    private static final List<String> FEATURES =
            List.of("auth_refresh", "connection_state_recovery", "device_binding", "group", "rest_signaling");

    private final String version = Objects.requireNonNullElse(
            SignalingGatewayApplication.class.getPackage().getImplementationVersion(), "dev");
    private final ServerInfo.Limits limits;

    ServerInfos(SessionLimits sessions, EngineLimits connections) {
        limits = new ServerInfo.Limits(
                connections.maxPayload(),
                SignalType.OFFER.maxBytes(),
                SignalType.ICE_CANDIDATE.maxBytes(),
                sessions.signalsPerSecond(),
                sessions.signalBurst(),
                sessions.socketsPerUser());
    }

    ServerInfo with(List<CallSession> active, List<CallSession> joinable) {
        return new ServerInfo(version, FEATURES, limits, ids(active), ids(joinable));
    }

    private static List<Long> ids(List<CallSession> calls) {
        return calls.stream().map(CallSession::callSessionId).toList();
    }
}
