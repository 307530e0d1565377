package com.loadrider.conversations.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.conversations.RunningService;
import com.loadrider.service.directory.DirectoryProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Which ids may come together. Each test leaves the database as it was.
@RunningService
@Transactional
@SuppressWarnings("NullAway.Init")
class IdSourceCheckIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void takesAnEmptyDatabase() {
        clear();
        starts(DirectoryProperties.Source.CLAIM);
        starts(DirectoryProperties.Source.ASSIGNED);
    }

    @Test
    void refusesToAssignIdsBesideThoseOfClaims() {
        clear();
        jdbc.sql("INSERT INTO display_names (user_id, name) VALUES (1, 'Anna')").update();
        starts(DirectoryProperties.Source.CLAIM);
        refuses(DirectoryProperties.Source.ASSIGNED, "USER_IDS is assigned, but");
    }

    @Test
    void takesIdsOfClaimsThatWereMoved() {
        clear();
        jdbc.sql("INSERT INTO display_names (user_id, name) VALUES (1, 'Anna')").update();
        jdbc.sql("INSERT INTO users (id, issuer, subject) VALUES (1, 'https://login.example.com/', 'anna')")
                .update();
        starts(DirectoryProperties.Source.ASSIGNED);
    }

    @Test
    void refusesClaimsBesideAssignedIds() {
        clear();
        jdbc.sql("INSERT INTO users (issuer, subject) VALUES ('shared-secret', 'anna')")
                .update();
        starts(DirectoryProperties.Source.ASSIGNED);
        refuses(DirectoryProperties.Source.CLAIM, "USER_IDS is claim, but");
    }

    private void clear() {
        jdbc.sql("DELETE FROM display_names").update();
        jdbc.sql("DELETE FROM conversation_members").update();
        jdbc.sql("DELETE FROM users").update();
    }

    private void starts(DirectoryProperties.Source ids) {
        assertThatCode(check(ids)::afterPropertiesSet).doesNotThrowAnyException();
    }

    private void refuses(DirectoryProperties.Source ids, String message) {
        assertThatThrownBy(check(ids)::afterPropertiesSet)
                .isInstanceOf(MixedUserIds.class)
                .hasMessageStartingWith(message);
    }

    private IdSourceCheck check(DirectoryProperties.Source ids) {
        return new IdSourceCheck(jdbc, new DirectoryProperties(ids, "sub", "", 100));
    }
}
