package com.loadrider.notifications.apns;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.PushNotificationResponse;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushSender;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import com.loadrider.notifications.sender.UnsentMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends to Apple's devices.
final class ApnsSender implements PushSender, AutoCloseable {

    private static final Set<String> NOT_NOW = Set.of(
            "TooManyRequests",
            "InternalServerError",
            "ServiceUnavailable",
            "Shutdown",
            "IdleTimeout",
            "ExpiredProviderToken",
            "TooManyProviderTokenUpdates");

    private final @Nullable ApnsClient client;
    private final ApnsMessages messages;
    private final Duration timeout;
    private final InstantSource clock;

    /// @param client null if Apple's push service is off
    ApnsSender(@Nullable ApnsClient client, ApnsMessages messages, Duration timeout, InstantSource clock) {
        this.client = client;
        this.messages = messages;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Set<PushKind> kinds() {
        return client == null ? Set.of() : Set.of(PushKind.APNS, PushKind.APNS_VOIP);
    }

    @Override
    public boolean accepts(PushTarget target) {
        return target.topic() == null || target.topic().equals(messages.topic());
    }

    @Override
    public SendResult send(PushTarget target, UnsentMessage unsent) {
        if (client == null) {
            return new SendResult.Refused("APNs is off");
        }
        Optional<PushMessage> message = unsent.write();
        if (message.isEmpty()) {
            return new SendResult.Expired();
        }
        var answer = client.sendNotification(messages.of(target, message.get(), clock.instant()));
        try {
            return resultOf(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException failure) {
            return SendResult.Unavailable.noAnswer(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new SendResult.Unavailable(Duration.ZERO, "stopping");
        }
    }

    /// A device that is not registered is gone. A token that Apple calls bad may only be one of the other
    /// environment, so it is kept.
    private static SendResult resultOf(PushNotificationResponse<SimpleApnsPushNotification> response) {
        if (response.isAccepted()) {
            return new SendResult.Accepted();
        }
        String reason = response.getRejectionReason().orElse("no reason");
        if (response.getStatusCode() == 410 || reason.equals("Unregistered")) {
            return new SendResult.Gone();
        }
        if (NOT_NOW.contains(reason) || response.getStatusCode() >= 500) {
            return new SendResult.Unavailable(Duration.ZERO, "status " + response.getStatusCode());
        }
        return new SendResult.Refused("status " + response.getStatusCode());
    }

    /// Closes the connections.
    @Override
    public void close() {
        if (client != null) {
            client.close().join();
        }
    }
}
