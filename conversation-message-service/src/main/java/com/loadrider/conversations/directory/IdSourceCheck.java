package com.loadrider.conversations.directory;

import com.loadrider.service.directory.DirectoryProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Prevents user ids of two sources in one database. An assigned id can equal another user's id in a token claim, and
/// that user could then read the first one's conversations.
@Component
class IdSourceCheck implements InitializingBean {

    private final JdbcClient jdbc;
    private final DirectoryProperties properties;

    IdSourceCheck(JdbcClient jdbc, DirectoryProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public void afterPropertiesSet() {
        boolean hasAssigned = exist("users");
        if (!properties.assigned() && hasAssigned) {
            throw new MixedUserIds("USER_IDS is claim, but the database has ids that were assigned.");
        }
        if (properties.assigned() && !hasAssigned && (exist("conversation_members") || exist("display_names"))) {
            throw new MixedUserIds("USER_IDS is assigned, but the database has ids that come from a claim.");
        }
    }

    private boolean exist(String table) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + table + ")")
                .query(Boolean.class)
                .single();
    }
}
