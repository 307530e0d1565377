package com.loadrider.conversations.directory;

import com.loadrider.events.Topics;
import com.loadrider.events.UserAssigned;
import com.loadrider.service.directory.DirectoryProperties;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The table of users whose tokens carry no integer id. Only this service writes it.
@Component
class AssignedUsers {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final String issuer;

    AssignedUsers(JdbcClient jdbc, Outbox outbox, TransactionTemplate transaction, DirectoryProperties properties) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.issuer = properties.issuer();
    }

    /// Returns the id of each subject. A new subject gets a new id.
    Map<String, Long> idsOf(Collection<String> subjects) {
        Map<String, Long> known = find(subjects);
        List<String> missing =
                subjects.stream().filter(it -> !known.containsKey(it)).sorted().toList();
        if (missing.isEmpty()) {
            return known;
        }
        transaction.executeWithoutResult(_ -> assign(missing));
        // Another instance may have assigned an id first. A new statement sees its committed rows.
        return find(subjects);
    }

    private Map<String, Long> find(Collection<String> subjects) {
        var found = new HashMap<String, Long>();
        jdbc.sql("SELECT subject, id FROM users WHERE issuer = ? AND subject = ANY (?)")
                .params(issuer, subjects.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    /// Assigns ids. Waits for a concurrent insert of the same subject and then inserts nothing. All
    /// transactions insert in sorted order, so that they cannot deadlock.
    ///
    /// @param subjects the subjects, sorted
    private void assign(List<String> subjects) {
        outbox.add(jdbc
                .sql("""
                        INSERT INTO users (issuer, subject) SELECT ?, unnest(?)
                        ON CONFLICT (issuer, subject) DO NOTHING RETURNING id, issuer, subject
                        """)
                .params(issuer, subjects.toArray(String[]::new))
                .query((row, _) -> new UserAssigned(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .map(AssignedUsers::published)
                .toList());
    }

    private static OutgoingRecord published(UserAssigned user) {
        String id = String.valueOf(user.userId());
        return new OutgoingRecord(Topics.USERS, id, UserAssigned.TYPE, id, user);
    }
}
