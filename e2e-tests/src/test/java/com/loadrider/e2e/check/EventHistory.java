package com.loadrider.e2e.check;

import com.loadrider.testkit.topic.TopicRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The events of one call in `calls.events.v1`, each once. An event may be delivered more than once if id and value are
/// the same.
///
/// @param callSessionId the call
/// @param events in the order of their first delivery
public record EventHistory(long callSessionId, List<TopicRecord> events) {

    private static final Set<String> LAST = Set.of("call.declined", "call.ended", "call.missed", "call.busy");

    /// Picks one call out of a topic.
    ///
    /// @param records of the topic, in order
    /// @throws AssertionError if an id occurs with two different values
    public static EventHistory of(long callSessionId, List<TopicRecord> records) {
        var first = new HashMap<String, TopicRecord>();
        var events = new ArrayList<TopicRecord>();
        for (var record : records) {
            if (record.json().at("/call/callSessionId").asLong() != callSessionId) {
                continue;
            }
            var before = first.putIfAbsent(record.id(), record);
            if (before == null) {
                events.add(record);
            } else if (!record.json().equals(before.json()) || !record.type().equals(before.type())) {
                throw new AssertionError("Event " + record.id() + " came again, but changed: " + before + record);
            }
        }
        return new EventHistory(callSessionId, List.copyOf(events));
    }

    /// The `ce_type` of each event.
    public List<String> types() {
        return events.stream().map(TopicRecord::type).toList();
    }

    /// Returns the version of the call after each event.
    public List<Integer> versions() {
        return calls().stream().map(it -> it.get("version").asInt()).toList();
    }

    /// The call after each event.
    public List<JsonNode> calls() {
        return events.stream().map(it -> it.json().get("call")).toList();
    }

    /// Whether the call is over.
    public boolean isOver() {
        return types().stream().anyMatch(LAST::contains);
    }

    /// Checks that the versions start at 1 without gaps or duplicates, and that the last event is the end of the call.
    ///
    /// @throws AssertionError otherwise
    public void verify() {
        if (!versions().equals(IntStream.rangeClosed(1, events.size()).boxed().toList())) {
            throw new AssertionError("Versions are not 1 to n without gap: " + this);
        }
        var ends = types().stream().filter(LAST::contains).count();
        if (ends != 1 || !LAST.contains(types().getLast())) {
            throw new AssertionError("Not ended once and last: " + this);
        }
    }

    @Override
    public String toString() {
        return "call " + callSessionId + " " + types() + " " + versions();
    }
}
