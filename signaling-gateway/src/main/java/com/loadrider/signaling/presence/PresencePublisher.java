package com.loadrider.signaling.presence;

import com.loadrider.events.Presence;
import com.loadrider.events.PresenceKey;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionListener;
import com.loadrider.signaling.session.SessionRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes which users have sockets at this gateway. It publishes the current state and not single changes: several
/// changes may result in one record, and the next record replaces a lost one.
@Component
class PresencePublisher implements SessionListener {

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final SessionRegistry sessions;
    private final ThisGateway gateway;
    private final PresenceRecords records;
    private final PresenceSender sender;
    private final PresenceWorker worker;

    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();

    // Only the worker's thread uses these two.
    private final Map<Long, Presence> published = new HashMap<>();
    private final Set<Long> doubtful = new HashSet<>();

    PresencePublisher(
            SessionRegistry sessions,
            ThisGateway gateway,
            PresenceRecords records,
            PresenceSender sender,
            PresenceWorker worker) {
        this.sessions = sessions;
        this.gateway = gateway;
        this.records = records;
        this.sender = sender;
        this.worker = worker;
    }

    @Override
    public void changed(long userId) {
        if (waiting.add(userId)) {
            worker.execute(() -> publish(userId));
        }
    }

    /// Publishes all users again, because Kafka deletes records of this topic after a day.
    void publishAll() {
        doubtful.addAll(published.keySet());
        List.copyOf(published.keySet()).forEach(this::publish);
    }

    /// Publishes that all users are gone.
    void withdrawAll() {
        published.keySet().forEach(userId -> sender.send(records.gone(keyOf(userId)), () -> {}));
        published.clear();
    }

    private void publish(long userId) {
        // Removed before the state is read, so that every later change triggers another look.
        waiting.remove(userId);
        Presence present = present(userId);
        if (!doubtful.remove(userId) && Objects.equals(present, published.get(userId))) {
            return;
        }
        if (present == null) {
            published.remove(userId);
            sender.send(records.gone(keyOf(userId)), () -> tryAgain(userId));
        } else {
            published.put(userId, present);
            sender.send(records.online(present), () -> tryAgain(userId));
        }
    }

    private void tryAgain(long userId) {
        Runnable again = () -> {
            doubtful.add(userId);
            publish(userId);
        };
        worker.later(again, BEFORE_NEXT_TRY);
    }

    private @Nullable Presence present(long userId) {
        List<ClientSession> here = sessions.of(userId);
        if (here.isEmpty()) {
            return null;
        }
        List<String> devices = here.stream()
                .map(ClientSession::deviceId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new Presence(userId, gateway.id().toString(), gateway.linkAddress(), devices);
    }

    private PresenceKey keyOf(long userId) {
        return new PresenceKey(userId, gateway.id().toString());
    }
}
