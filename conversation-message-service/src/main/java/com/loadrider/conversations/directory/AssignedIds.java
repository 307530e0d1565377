package com.loadrider.conversations.directory;

import com.loadrider.service.directory.DirectoryProperties;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which ids were handed out.
@Component
public class AssignedIds {

    private final JdbcClient jdbc;
    private final DirectoryProperties properties;

    AssignedIds(JdbcClient jdbc, DirectoryProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /// Whether each of the ids may be somebody's. Where ids come from tokens, any may.
    ///
    /// @param ids none twice
    public boolean mayInclude(Collection<Long> ids) {
        return !properties.assigned()
                || jdbc.sql("SELECT count(*) FROM users WHERE id = ANY (?)")
                                .param(ids.toArray(Long[]::new))
                                .query(Long.class)
                                .single()
                        == ids.size();
    }
}
