package com.loadrider.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallMode;
import com.loadrider.events.CallType;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.notification.NotificationContent.Outcome;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Instant EXPIRY = Instant.parse("2026-01-31T09:30:45.250Z");
    private final Messages messages = new Messages(new Receipts("secret"));

    @Test
    void ringForAsLongAsTheCallDoes() {
        PushMessage ring = message(NotificationPurpose.RING, "Alice", null, 0, false);

        assertThat(ring.data())
                .containsEntry("type", "ring")
                .containsEntry("callSessionId", 981L)
                .containsEntry("conversationId", 123L)
                .containsEntry("callType", "video")
                .containsEntry("expiresAt", "2026-01-31T09:30:45.250Z")
                .containsEntry("now", "2026-01-31T09:30:05.350Z")
                .containsEntry("tag", "call-981")
                .containsOnlyKeys(
                        "type", "callSessionId", "conversationId", "callType", "expiresAt", "now", "tag", "receipt");
        assertThat(ring.data().get("receipt"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("shown", "opened", "declined");
        assertThat(ring.names()).isEqualTo(Map.of("callerName", "Alice"));
        assertThat(ring.timeToLive()).as("never more than is left").isEqualTo(Duration.ofMillis(39_900));
        assertThat(ring.collapseKey()).isEqualTo("call-981");
        assertThat(ring.tag()).isEqualTo("call-981");
        assertThat(ring.urgent()).isTrue();
        assertThat(ring.alert()).isEqualTo(new PushMessage.Alert("Alice is calling", "Incoming call", false));
    }

    @Test
    void sayThatAnotherDeviceWasFaster() {
        PushMessage cancel = message(NotificationPurpose.CANCEL, "Alice", Outcome.ANSWERED, 0, true);

        assertThat(cancel.data())
                .containsEntry("type", "cancel")
                .containsEntry("outcome", "answered")
                .containsEntry("quiet", true)
                .containsEntry("tag", "call-981");
        assertThat(cancel.data().get("receipt"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("shown", "opened");
        assertThat(cancel.collapseKey()).as("replaces a ring that still waits").isEqualTo("call-981");
        assertThat(cancel.urgent()).isFalse();
        assertThat(cancel.alert().title()).isEqualTo("Answered on another device");
        assertThat(message(NotificationPurpose.CANCEL, "Alice", Outcome.DECLINED, 0, true)
                        .alert()
                        .title())
                .isEqualTo("Declined on another device");
    }

    @Test
    void countMissedCallsOfAConversation() {
        PushMessage missed = message(NotificationPurpose.MISSED, "Alice", Outcome.MISSED, 3, false);

        assertThat(missed.data())
                .containsEntry("type", "missed")
                .containsEntry("outcome", "missed")
                .containsEntry("missedCalls", 3)
                .containsEntry("quiet", false)
                .containsEntry("tag", "missed-123")
                .containsEntry("replaces", "call-981");
        assertThat(missed.tag()).as("on the device").isEqualTo("missed-123");
        assertThat(missed.collapseKey()).as("replaces a ring that still waits").isEqualTo("call-981");
        assertThat(missed.alert())
                .isEqualTo(new PushMessage.Alert("3 missed calls from Alice", "3 missed calls", false));
        assertThat(message(NotificationPurpose.MISSED, "Alice", Outcome.MISSED, 1, true)
                        .alert())
                .isEqualTo(new PushMessage.Alert("Missed call from Alice", "Missed call", true));
    }

    @Test
    void nameNobodyWhoseNameIsNotKnown() {
        PushMessage ring = message(NotificationPurpose.RING, null, null, 0, false);

        assertThat(ring.names()).isEmpty();
        assertThat(ring.alert().title()).isEqualTo("Incoming call");
        assertThat(message(NotificationPurpose.MISSED, null, Outcome.MISSED, 1, false)
                        .alert()
                        .title())
                .isEqualTo("Missed call");
    }

    @Test
    void sayThatItIsAGroupCall() {
        var content = new NotificationContent(
                981, 123, "Alice", CallType.VIDEO, EXPIRY, null, 0, false, null, CallMode.GROUP);
        PushMessage ring = messages.of(claimed(NotificationPurpose.RING, content), Duration.ofMillis(39_900));

        assertThat(ring.data()).containsEntry("mode", "group").containsEntry("callType", "video");
        assertThat(ring.alert())
                .isEqualTo(new PushMessage.Alert("Alice started a group call", "Incoming group call", false));
        var missed = new NotificationContent(
                981, 123, "Alice", CallType.VIDEO, EXPIRY, Outcome.MISSED, 1, false, null, CallMode.GROUP);
        assertThat(messages.of(claimed(NotificationPurpose.MISSED, missed), Duration.ofMinutes(1))
                        .alert())
                .isEqualTo(new PushMessage.Alert("Missed group call from Alice", "Missed group call", false));
    }

    @Test
    void keepTheirKeysShortEnoughForATopic() {
        var longest = new NotificationContent(
                9_007_199_254_740_991L,
                9_007_199_254_740_991L,
                null,
                CallType.AUDIO,
                EXPIRY,
                null,
                0,
                false,
                null,
                null);
        assertThat(messages.of(claimed(NotificationPurpose.RING, longest), Duration.ofSeconds(2))
                        .collapseKey())
                .matches("[A-Za-z0-9_-]{1,32}");
    }

    private PushMessage message(
            NotificationPurpose purpose, @Nullable String name, @Nullable Outcome outcome, int count, boolean quiet) {
        var content =
                new NotificationContent(981, 123, name, CallType.VIDEO, EXPIRY, outcome, count, quiet, null, null);
        return messages.of(claimed(purpose, content), Duration.ofMillis(39_900));
    }

    private static ClaimedNotification claimed(NotificationPurpose purpose, NotificationContent content) {
        var target = new PushTarget(PushKind.WEBPUSH, "https://fcm.googleapis.com/1", null, null);
        return new ClaimedNotification(4711, 1, 2, "phone", target, purpose, content, Duration.ofSeconds(40), 1, false);
    }
}
