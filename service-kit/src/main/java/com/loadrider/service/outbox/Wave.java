package com.loadrider.service.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Records that may be under way together: one for each key of a topic. What follows one of them waits until Kafka has
/// it. A producer gives no such promise: when it gives up on a record, the next one may be written already.
///
/// @param records the first record of every key, in the order given
/// @param rest all others, in the order given
record Wave(List<WaitingRecord> records, List<WaitingRecord> rest) {

    private record Place(String topic, String key) {

        static Place of(WaitingRecord record) {
            return new Place(record.topic(), record.key());
        }
    }

    static Wave firstOf(List<WaitingRecord> waiting) {
        var seen = new HashSet<Place>();
        var first = new ArrayList<WaitingRecord>();
        var rest = new ArrayList<WaitingRecord>();
        for (WaitingRecord record : waiting) {
            (seen.add(Place.of(record)) ? first : rest).add(record);
        }
        return new Wave(first, rest);
    }

    /// What comes next, given what Kafka did not take: nothing that stands behind it.
    List<WaitingRecord> restWithout(List<WaitingRecord> failed) {
        if (failed.isEmpty()) {
            return rest;
        }
        var stopped = new HashSet<>(failed.stream().map(Place::of).toList());
        return rest.stream().filter(it -> !stopped.contains(Place.of(it))).toList();
    }
}
