package com.loadrider.signaling.relay;

import com.loadrider.events.CallSession;
import com.loadrider.events.Presence;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.presence.PresenceView;
import com.loadrider.signaling.presence.ThisGateway;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.session.SignalPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the paths of signals that need neither call-service nor another gateway. A session keeps its latest
/// path, because signals of one call follow each other. Any change of a view ends all paths.
@Component
class SignalPaths {

    private final CallView calls;
    private final PresenceView presence;
    private final SessionRegistry sessions;
    private final LocalSockets here;
    private final String self;

    SignalPaths(
            CallView calls, PresenceView presence, SessionRegistry sessions, LocalSockets here, ThisGateway gateway) {
        this.calls = calls;
        this.presence = presence;
        this.sessions = sessions;
        this.here = here;
        this.self = gateway.id().toString();
    }

    /// Returns the path of a signal; null if the views do not allow the signal, or if sockets of the recipient
    /// may be at another gateway or nowhere.
    @Nullable
    SignalPath find(Signal signal, ClientSession sender) {
        // Read before the views: what changes meanwhile ends the path.
        long revision = calls.revision() + presence.revision() + sessions.revision();
        SignalPath latest = sender.signalPath();
        if (latest != null
                && latest.revision() == revision
                && latest.callSessionId() == signal.callSessionId()
                && latest.toUserId() == signal.toUserId()) {
            return latest;
        }
        List<ClientSession> recipients = recipients(signal, sender);
        SignalPath found = recipients.isEmpty()
                ? null
                : new SignalPath(signal.callSessionId(), signal.toUserId(), recipients, revision);
        sender.signalPath(found);
        return found;
    }

    private List<ClientSession> recipients(Signal signal, ClientSession sender) {
        CallSession call = calls.find(signal.callSessionId()).orElse(null);
        if (call == null || RelayRules.refusal(signal, Sender.of(sender), call).isPresent()) {
            return List.of();
        }
        String device = call.deviceOf(signal.toUserId());
        for (Presence there : presence.of(signal.toUserId())) {
            if (!there.gatewayId().equals(self) && Route.mayHave(there, device)) {
                return List.of();
            }
        }
        return here.of(signal.toUserId(), device);
    }
}
