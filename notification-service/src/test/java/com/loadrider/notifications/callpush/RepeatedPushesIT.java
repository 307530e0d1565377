package com.loadrider.notifications.callpush;

import static com.loadrider.notifications.PushServiceInitializer.PUSH_SERVICE;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.notifications.ServiceClient.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens to notifications that another instance has left behind.
@SuppressWarnings("NullAway.Init")
class RepeatedPushesIT extends CallPushIT {

    @Autowired
    JdbcClient jdbc;

    /// As if the instance that had claimed the notification had been killed before, or after, it was sent.
    @Test
    void areSentAgainIfNobodyRecordedTheResult() {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated());
        received(phone, 1);
        step(call, "notification.accepted");
        jdbc.sql("UPDATE notifications SET state = 'sending', due_at = clock_timestamp() WHERE call_id = ?")
                .param(call.callId())
                .update();

        assertThat(types(received(phone, 2))).containsExactly("ring", "ring");
        assertThat(phone.messages().get(1).path("tag"))
                .as("the device replaces the first one")
                .isEqualTo(phone.messages().getFirst().path("tag"));
        assertThat(PUSH_SERVICE.accepted(phone.endpoint()).stream().map(it -> it.topic()))
                .as("and so does the push service")
                .containsOnly("call-" + call.callId());
    }

    /// As if the database had been away when the result was to be recorded.
    @ParameterizedTest
    @ValueSource(strings = {"shown_at", "opened_at", "declined_at"})
    void areNotSentAgainIfTheDeviceHasReportedThem(String step) {
        Device phone = service.subscribe(bob, "phone");
        tell(call.initiated());
        received(phone, 1);
        step(call, "notification.accepted");
        jdbc.sql("UPDATE notifications SET state = 'sending', due_at = clock_timestamp(), " + step
                        + " = clock_timestamp() WHERE call_id = ?")
                .param(call.callId())
                .update();
        await().atMost(PATIENCE).until(() -> state(call).equals("accepted"));
        assertThat(types(phone.messages())).containsExactly("ring");
    }

    private String state(CallEvents call) {
        return jdbc.sql("SELECT state FROM notifications WHERE call_id = ?")
                .param(call.callId())
                .query((row, _) -> row.getString(1))
                .single();
    }

    /// As if a newer version had written them during an upgrade.
    @Test
    void failIfThisVersionCannotReadThem() {
        Device phone = service.subscribe(bob, "phone");
        String known = "{'callSessionId':1,'conversationId':1,'callerName':null,'callType':'video',"
                + "'expiresAt':'2026-01-31T09:30:00Z','outcome':null,'missedCalls':0,'isQuiet':false,'since':null}";
        List<String> unreadable = List.of(
                known.replace("'outcome':null", "'outcome':'voicemail'").replace('\'', '"'),
                known.replace("video", "hologram").replace('\'', '"'),
                known.replace("2026-01-31", "tomorrow").replace('\'', '"'),
                "{",
                "null");
        unreadable.forEach(
                content -> jdbc.sql("""
                        INSERT INTO notifications (subscription_id, purpose, call_id, conversation_id, content, expires_at)
                        SELECT id, 'ring', ?, 1, ?, clock_timestamp() + interval '1 minute'
                        FROM push_subscriptions WHERE user_id = ?
                        """).params(freshId(), content, bob).update());
        tell(call.initiated());

        assertThat(types(received(phone, 1))).containsExactly("ring");
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.sql("""
                                SELECT count(*) FROM notifications n JOIN push_subscriptions s ON s.id = n.subscription_id
                                WHERE s.user_id = ? AND n.state = 'failed'
                                """).param(bob).query(Integer.class).single().equals(unreadable.size()));
    }
}
