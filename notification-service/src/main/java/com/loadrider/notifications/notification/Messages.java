package com.loadrider.notifications.notification;

import com.loadrider.events.CallMode;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.NotificationStep;
import com.loadrider.notifications.notification.NotificationContent.Outcome;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushMessage.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the messages of notifications. Their members are described in `docs/push.md`.
@Component
class Messages {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Receipts receipts;

    Messages(Receipts receipts) {
        this.receipts = receipts;
    }

    /// Returns the message of a notification.
    ///
    /// @param timeLeft how long it may still be sent, at least 1 s
    PushMessage of(ClaimedNotification notification, Duration timeLeft) {
        NotificationContent content = notification.content();
        String ringTag = "call-" + content.callSessionId();
        return new PushMessage(
                data(notification, timeLeft, ringTag),
                content.callerName() == null ? Map.of() : Map.of("callerName", content.callerName()),
                alert(notification.purpose(), content),
                ringTag,
                tag(notification, ringTag),
                timeLeft,
                notification.purpose() == NotificationPurpose.RING);
    }

    /// The device compares `expiresAt` with `now`, because its own clock may be wrong.
    private Map<String, Object> data(ClaimedNotification notification, Duration timeLeft, String ringTag) {
        NotificationContent content = notification.content();
        var data = new HashMap<String, Object>();
        data.put("type", notification.purpose().wireName());
        data.put("callSessionId", content.callSessionId());
        data.put("conversationId", content.conversationId());
        data.put("callType", wireName(content.callType()));
        if (content.mode() == CallMode.GROUP) {
            data.put("mode", wireName(CallMode.GROUP));
        }
        data.put("expiresAt", text(content.expiresAt()));
        data.put("now", text(content.expiresAt().minus(timeLeft)));
        data.put("receipt", receiptsOf(notification));
        data.put("tag", tag(notification, ringTag));
        if (content.outcome() != null) {
            data.put("outcome", wireName(content.outcome()));
        }
        if (notification.purpose() == NotificationPurpose.MISSED) {
            data.put("replaces", ringTag);
            data.put("missedCalls", content.missedCalls());
        }
        if (notification.purpose() != NotificationPurpose.RING) {
            data.put("quiet", content.isQuiet());
        }
        return data;
    }

    private static String tag(ClaimedNotification notification, String ringTag) {
        return notification.purpose() == NotificationPurpose.MISSED
                ? "missed-" + notification.content().conversationId()
                : ringTag;
    }

    private Map<String, String> receiptsOf(ClaimedNotification notification) {
        var all = new HashMap<String, String>();
        all.put("shown", receipts.sign(new Receipt(NotificationStep.SHOWN, notification.id())));
        all.put("opened", receipts.sign(new Receipt(NotificationStep.OPENED, notification.id())));
        if (notification.purpose() == NotificationPurpose.RING) {
            all.put("declined", receipts.sign(new Receipt(NotificationStep.DECLINED, notification.id())));
        }
        return all;
    }

    private static Alert alert(NotificationPurpose purpose, NotificationContent content) {
        String name = content.callerName();
        String call = content.mode() == CallMode.GROUP ? "group call" : "call";
        return switch (purpose) {
            case RING -> ring(name, content.mode());
            case CANCEL -> {
                String text = content.outcome() == Outcome.DECLINED
                        ? "Declined on another device"
                        : "Answered on another device";
                yield new Alert(text, text, true);
            }
            case MISSED -> {
                String what = content.missedCalls() > 1 ? content.missedCalls() + " missed calls" : "Missed " + call;
                yield new Alert(name == null ? what : what + " from " + name, what, content.isQuiet());
            }
        };
    }

    private static Alert ring(@Nullable String name, @Nullable CallMode mode) {
        return mode == CallMode.GROUP
                ? new Alert(
                        name == null ? "Incoming group call" : name + " started a group call",
                        "Incoming group call",
                        false)
                : new Alert(name == null ? "Incoming call" : name + " is calling", "Incoming call", false);
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Instant time) {
        return MILLISECONDS.format(time);
    }
}
