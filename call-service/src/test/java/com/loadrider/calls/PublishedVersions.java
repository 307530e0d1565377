package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The versions of calls in the topic of call events.
final class PublishedVersions {

    private PublishedVersions() {}

    /// Checks that every version of every call is there once and in order. An event that was sent again has the id of
    /// the first.
    ///
    /// @param calls how many calls the conversation had
    static void assertEachOnce(long conversation, int calls) {
        Map<String, Set<String>> idsOfVersions = new HashMap<>();
        Map<Long, Long> latest = new HashMap<>();
        try (var events = TopicReader.of(Topics.CALL_EVENTS)) {
            for (TopicRecord event : events.withKey(conversation)) {
                JsonNode call = event.json().get("call");
                long id = call.get("callSessionId").asLong();
                long version = call.get("version").asLong();
                idsOfVersions
                        .computeIfAbsent(id + "/" + version, _ -> new HashSet<>())
                        .add(event.id());
                assertThat(version).isBetween(latest.getOrDefault(id, 0L), latest.getOrDefault(id, 0L) + 1);
                latest.put(id, version);
            }
        }
        assertThat(latest).hasSize(calls);
        assertThat(idsOfVersions).allSatisfy((_, ids) -> assertThat(ids).hasSize(1));
    }
}
