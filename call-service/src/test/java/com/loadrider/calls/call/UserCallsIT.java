package com.loadrider.calls.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.calls.CrowdedDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A user's history is found by indexes.
@SuppressWarnings("NullAway.Init")
class UserCallsIT {

    private static CrowdedDatabase database;

    @BeforeAll
    static void fillTheDatabase() {
        database = new CrowdedDatabase();
    }

    @ParameterizedTest
    @ValueSource(strings = {UserCalls.PAGE, UserCalls.COUNT})
    void areFoundByIndexes(String query) {
        assertThat(database.plan(query, of(CrowdedDatabase.USER)))
                .contains("call_sessions_of_caller", "call_sessions_of_receiver")
                .doesNotContain("Seq Scan");
    }

    /// A page of a user with many calls reads no more than the calls before its end.
    @Test
    void areReadInTheirOrder() {
        assertThat(database.plan(UserCalls.PAGE, of(CrowdedDatabase.BUSY_USER)))
                .contains("Merge Append", "call_sessions_of_caller", "call_sessions_of_receiver")
                .doesNotContain("Sort Method", "Seq Scan", "Bitmap Heap Scan on call_sessions");
    }

    /// What the other tests are to find out.
    @Test
    void wouldBeLookedForAmongAllCallsWithoutTheIndexes() {
        String indexes = "call_sessions_of_caller, call_sessions_of_receiver";
        assertThat(database.planWithout(indexes, UserCalls.PAGE, of(CrowdedDatabase.USER)))
                .contains("using call_sessions_pkey on call_sessions");
    }

    private static Map<String, Object> of(long userId) {
        return Map.of(
                "userId",
                userId,
                "placed",
                true,
                "received",
                true,
                "statuses",
                List.of("missed", "busy", "ended"),
                "limit",
                20,
                "offset",
                20);
    }
}
