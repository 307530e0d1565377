package com.loadrider.service.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Records that may be in flight together: one for each key of a topic. The next record of a key waits until Kafka has
/// acknowledged this one. A producer alone does not guarantee that order: when it fails to deliver a record, the next
/// one may be written already.
///
/// @param records the first record of each key, in the given order
/// @param rest all other records, in the given order
record Batch(List<WaitingRecord> records, List<WaitingRecord> rest) {

    private record Place(String topic, String key) {

        static Place of(WaitingRecord record) {
            return new Place(record.topic(), record.key());
        }
    }

    static Batch firstOf(List<WaitingRecord> waiting) {
        var seen = new HashSet<Place>();
        var first = new ArrayList<WaitingRecord>();
        var rest = new ArrayList<WaitingRecord>();
        for (WaitingRecord record : waiting) {
            (seen.add(Place.of(record)) ? first : rest).add(record);
        }
        return new Batch(first, rest);
    }

    /// Returns the remaining records, without those that follow a failed record of the same key.
    List<WaitingRecord> restWithout(List<WaitingRecord> failed) {
        if (failed.isEmpty()) {
            return rest;
        }
        var stopped = new HashSet<>(failed.stream().map(Place::of).toList());
        return rest.stream().filter(it -> !stopped.contains(Place.of(it))).toList();
    }
}
