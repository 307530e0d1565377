package com.loadrider.conversations.message;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.events.ConversationMembers;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class PublishedRecordsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long alice = anybody();
    private final long bob = anybody();

    @Autowired
    ServiceClient service;

    @Test
    void tellEveryChangeOfMembersAndTheEnd() {
        long carol = anybody();
        long id = service.start(alice, bob);
        String participants = "/api/v1/conversations/" + id + "/participants/";
        service.as(bob).put(participants + carol).expect(204);
        service.as(bob).put(participants + carol).expect(204);
        for (long user : List.of(carol, bob, alice)) {
            service.as(user).delete(participants + user).expect(204);
        }

        try (TopicReader topic = TopicReader.of(Topics.CONVERSATION_MEMBERS)) {
            String key = String.valueOf(id);
            topic.await(it -> key.equals(it.key()) && it.value() == null, PATIENCE);
            List<TopicRecord> records = topic.withKey(id);
            assertThat(records.subList(0, 4).stream().map(PublishedRecordsIT::members))
                    .containsExactly(
                            new ConversationMembers(id, List.of(alice, bob), 1),
                            new ConversationMembers(id, List.of(alice, bob, carol), 2),
                            new ConversationMembers(id, List.of(alice, bob), 3),
                            new ConversationMembers(id, List.of(alice), 4));
            assertThat(records).hasSize(5);
            assertThat(records.getFirst().headers())
                    .containsEntry("ce_type", ConversationMembers.TYPE)
                    .containsEntry("ce_source", "/conversation-message-service")
                    .containsEntry("ce_subject", key)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time");
        }
    }

    @Test
    void tellWhatWasSaidAndToWhom() {
        long id = service.start(alice, bob);
        var said = service.as(bob)
                .post("/api/v1/conversations/" + id + "/messages", Map.of("text", "Hi"))
                .expect(201)
                .json();

        try (TopicReader topic = TopicReader.of(Topics.MESSAGES)) {
            TopicRecord record = topic.await(it -> String.valueOf(id).equals(it.key()), PATIENCE);
            assertThat(record.type()).isEqualTo(MessageWritten.TYPE);
            assertThat(record.json().path("message")).isEqualTo(said);
            assertThat(record.json().path("recipientIds").toString()).isEqualTo("[" + alice + "," + bob + "]");
        }
    }

    private static ConversationMembers members(TopicRecord record) {
        return JsonMapper.shared().treeToValue(record.json(), ConversationMembers.class);
    }
}
