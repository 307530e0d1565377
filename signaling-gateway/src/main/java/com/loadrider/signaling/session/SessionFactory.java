package com.loadrider.signaling.session;

import com.loadrider.socketio.ClientSocket;
import org.springframework.stereotype.Component;

/// Creates sessions with the limits from the settings.
@Component
class SessionFactory {

    private final SessionProperties properties;
    private final RateProperties rates;
    private final ReplayBudget budget;

    SessionFactory(SessionProperties properties, RateProperties rates, ReplayBudget budget) {
        this.properties = properties;
        this.rates = rates;
        this.budget = budget;
    }

    /// Creates the session of an admitted socket.
    ClientSession create(ClientSocket socket) {
        return new ClientSession(
                socket,
                (AdmittedClient) socket.principal(),
                budget,
                new WorkQueue(properties.commandsWaiting(), rates.signalBurst()),
                new SocketRateLimiter(rates, System.nanoTime()));
    }
}
