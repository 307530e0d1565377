package com.loadrider.notifications.notification;

import com.loadrider.notifications.sender.Deadline;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushSenders;
import com.loadrider.notifications.sender.SendResult;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends one notification and records the result. Between the two, the process may be killed: then another instance
/// sends it once more, and the device replaces what it already shows.
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration SHORTEST_USE = Duration.ofSeconds(1);

    private final PushSenders senders;
    private final Messages messages;
    private final Settlements settlements;
    private final NotificationMetrics metrics;

    Delivery(PushSenders senders, Messages messages, Settlements settlements, NotificationMetrics metrics) {
        this.senders = senders;
        this.messages = messages;
        this.settlements = settlements;
        this.metrics = metrics;
    }

    /// Sends a notification, unless the device has it: then only the record of that was lost.
    ///
    /// @param claimedAt when the notification was claimed, in `System.nanoTime()`
    void deliver(ClaimedNotification notification, long claimedAt) {
        if (notification.hasArrived()) {
            settlements.record(notification, new SendResult.Accepted());
            return;
        }
        var deadline = Deadline.after(claimedAt, notification.timeLeft());
        long start = System.nanoTime();
        SendResult result = send(notification, deadline);
        metrics.count(notification, result, Duration.ofNanos(System.nanoTime() - start));
        settlements.record(notification, result);
        log(notification, result);
    }

    /// A fault of a sender must not leave the notification unsettled.
    private SendResult send(ClaimedNotification notification, Deadline deadline) {
        var sender = senders.of(notification.target().kind());
        if (sender.isEmpty()) {
            return new SendResult.Refused("this kind is off");
        }
        try {
            return sender.get().send(notification.target(), () -> write(notification, deadline));
        } catch (RuntimeException fault) {
            log.error("Notification {} cannot be sent", notification.id(), fault);
            return new SendResult.Refused("a fault");
        }
    }

    private Optional<PushMessage> write(ClaimedNotification notification, Deadline deadline) {
        Duration timeLeft = deadline.left();
        if (timeLeft.compareTo(SHORTEST_USE) < 0) {
            return Optional.empty();
        }
        metrics.countStart(notification);
        return Optional.of(messages.of(notification, timeLeft));
    }

    private static void log(ClaimedNotification notification, SendResult result) {
        switch (result) {
            case SendResult.Accepted _ ->
                log.info(
                        "{} for call {} accepted, notification {}",
                        notification.purpose(),
                        notification.content().callSessionId(),
                        notification.id());
            case SendResult.Expired _ -> log.info("Notification {}: its time was over", notification.id());
            case SendResult.Gone _ -> log.info("Notification {}: the device is gone", notification.id());
            case SendResult.Refused(String why) -> log.warn("Notification {} is refused: {}", notification.id(), why);
            case SendResult.Blocked _ -> log.warn("Notification {}: its address may not be used", notification.id());
            case SendResult.Unavailable(Duration _, String why) ->
                log.info("Notification {} waits: {}", notification.id(), why);
        }
    }
}
