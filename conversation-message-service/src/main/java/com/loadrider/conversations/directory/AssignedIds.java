package com.loadrider.conversations.directory;

import com.loadrider.service.directory.DirectoryProperties;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers which user ids are assigned.
@Component
public class AssignedIds {

    private final JdbcClient jdbc;
    private final DirectoryProperties properties;

    AssignedIds(JdbcClient jdbc, DirectoryProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// Returns whether each id can belong to a user. If ids come from tokens, any id can.
    ///
    /// @param ids ids without duplicates
    public boolean mayInclude(Collection<Long> ids) {
        return !properties.assigned()
                || jdbc.sql("SELECT count(*) FROM users WHERE id = ANY (?)")
                                .param(ids.toArray(Long[]::new))
                                .query(Long.class)
                                .single()
                        == ids.size();
    }
}
