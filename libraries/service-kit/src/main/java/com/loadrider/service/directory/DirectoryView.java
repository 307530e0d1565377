package com.loadrider.service.directory;

import com.loadrider.events.UserAssigned;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns ids from `users.directory.v1`, so that known people can sign in while conversation-message-service is away.
/// What it cannot read it skips: whoever is not known is asked for.
final class DirectoryView {

    private static final Logger log = LoggerFactory.getLogger(DirectoryView.class);

    private final RecordReader reader;
    private final KnownUsers known;
    private final String issuer;

    DirectoryView(RecordReader reader, KnownUsers known, String issuer) {
        this.reader = reader;
        this.known = known;
        this.issuer = issuer;
    }

    void read(ConsumerRecord<String, byte @Nullable []> record) {
        try {
            if (record.value() == null) {
                known.remove(reader.numericKey(record));
            } else if (reader.type(record).equals(UserAssigned.TYPE)) {
                add(reader.value(record, UserAssigned.class));
            }
        } catch (UnreadableRecordException unreadable) {
            log.warn(
                    "Skipped {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getMessage());
        }
    }

    private void add(UserAssigned user) {
        if (user.userId() < 1 || user.issuer() == null || user.subject() == null) {
            throw new UnreadableRecordException("a member is missing", null);
        }
        if (user.issuer().equals(issuer)) {
            known.put(user.subject(), user.userId());
        }
    }
}
