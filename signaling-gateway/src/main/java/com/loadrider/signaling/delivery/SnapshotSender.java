package com.loadrider.signaling.delivery;

import com.loadrider.signaling.consumer.ViewsReady;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.InitialSnapshot;
import com.loadrider.signaling.session.SessionRegistry;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Sends each new socket the current state of its user.
@Component
class SnapshotSender implements InitialSnapshot {

    private final ReentrantLock lock = new ReentrantLock();
    private final ViewsReady ready;
    private final Snapshots snapshots;
    private final SessionRegistry sessions;

    SnapshotSender(ViewsReady ready, Snapshots snapshots, SessionRegistry sessions) {
        this.ready = ready;
        this.snapshots = snapshots;
        this.sessions = sessions;
    }

    @Override
    public boolean awaitReady(Duration atMost) {
        return ready.await(atMost);
    }

    @Override
    public boolean registerAndSend(ClientSession session, BooleanSupplier register) {
        lock.lock();
        try {
            boolean registered = register.getAsBoolean();
            if (registered && !session.isResumed()) {
                snapshots.send(session);
            }
            return registered;
        } finally {
            lock.unlock();
        }
    }

    /// Sends everybody a new snapshot, because events may have been missed.
    void sendToAll() {
        sessions.allListening().forEach(snapshots::send);
    }

    /// Runs work while no new session is registered. The work must not block.
    void exclusively(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
