package com.loadrider.calls.call;

import com.loadrider.calls.presence.PresenceChanges;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Updates the reach of unanswered calls when devices of their receivers connect or disconnect. It runs after the
/// transaction of the presence records and on another thread, so that they never wait for the lock of a call.
@Component
class ReceiverConnections implements PresenceChanges {

    private static final Logger log = LoggerFactory.getLogger(ReceiverConnections.class);

    /// Each waits for the lock of a call as long as a request does.
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final CallLifecycle lifecycle;

    ReceiverConnections(JdbcClient jdbc, CallLifecycle lifecycle) {
        this.jdbc = jdbc;
        this.lifecycle = lifecycle;
    }

    @Override
    public void changed(long userId) {
        ofThisTransaction().users.add(userId);
    }

    @Override
    public void lost(Instant lastHeartbeat) {
        ofThisTransaction().everybody = true;
    }

    private Changed ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Changed known) {
            return known;
        }
        var changed = new Changed();
        TransactionSynchronizationManager.bindResource(this, changed);
        TransactionSynchronizationManager.registerSynchronization(changed);
        return changed;
    }

    private void refresh(Set<Long> users, boolean everybody) {
        try {
            List<Long> stale = unanswered(users, everybody);
            for (int attempt = 0; attempt < ATTEMPTS && !stale.isEmpty(); attempt++) {
                stale = stale.stream().filter(call -> !isRefreshed(call)).toList();
            }
            if (!stale.isEmpty()) {
                log.warn("The reach of {} calls is out of date", stale.size());
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn("The reach of calls is out of date: {}", away.getClass().getSimpleName());
        }
    }

    /// A call that is locked for too long does not keep the others from being refreshed.
    private boolean isRefreshed(long call) {
        try {
            lifecycle.refreshReach(call);
            return true;
        } catch (DataAccessException | TransactionException locked) {
            log.debug("The reach of call {} was not refreshed", call, locked);
            return false;
        }
    }

    private List<Long> unanswered(Set<Long> receivers, boolean everybody) {
        return jdbc.sql("""
                        SELECT id FROM call_sessions
                        WHERE status IN ('initiating', 'ringing') AND (? OR receiver_id = ANY (?))
                        """)
                .params(everybody, receivers.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /// The users whose connections have changed in a transaction.
    private final class Changed implements TransactionSynchronization {

        private final Set<Long> users = new HashSet<>();
        private boolean everybody;

        @Override
        public void afterCommit() {
            Thread.ofVirtual().name("reach").start(() -> refresh(users, everybody));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReceiverConnections.this);
        }
    }
}
