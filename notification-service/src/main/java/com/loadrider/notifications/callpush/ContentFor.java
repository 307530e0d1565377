package com.loadrider.notifications.callpush;

import com.loadrider.events.CallSession;
import com.loadrider.notifications.notification.NotificationContent;
import com.loadrider.notifications.notification.NotificationContent.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Creates the contents of the notifications of a call.
final class ContentFor {

    /// How long a missed call is worth a notification.
    private static final Duration NEWS = Duration.ofHours(24);

    /// How long a ring that is over may wait to be replaced. A device that was off learns nothing of it.
    private static final Duration CANCEL = Duration.ofMinutes(2);

    private ContentFor() {}

    /// @param until when the ringing stops
    /// @param since when it began; null if this event does not say so
    static NotificationContent ring(CallSession call, Instant until, @Nullable Instant since) {
        return content(call, until, null, 0, false, since);
    }

    static NotificationContent cancel(CallSession call, Outcome outcome) {
        return content(call, endOf(call).plus(CANCEL), outcome, 0, true, call.updatedAt());
    }

    static NotificationContent missed(CallSession call, int missedCalls, boolean isQuiet) {
        return content(call, endOf(call).plus(NEWS), Outcome.MISSED, missedCalls, isQuiet, call.updatedAt());
    }

    private static Instant endOf(CallSession call) {
        return Objects.requireNonNullElse(call.endTime(), call.updatedAt());
    }

    private static NotificationContent content(
            CallSession call,
            Instant expiresAt,
            @Nullable Outcome outcome,
            int missedCalls,
            boolean isQuiet,
            @Nullable Instant since) {
        return new NotificationContent(
                call.callSessionId(),
                call.conversationId(),
                call.callerName(),
                call.callType(),
                expiresAt,
                outcome,
                missedCalls,
                isQuiet,
                since,
                call.mode());
    }
}
