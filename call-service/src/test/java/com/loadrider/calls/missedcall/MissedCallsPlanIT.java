package com.loadrider.calls.missedcall;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.calls.CrowdedDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The missed calls of a user are found by an index.
@SuppressWarnings("NullAway.Init")
class MissedCallsPlanIT {

    private static final Map<String, Object> PARAMETERS = Map.of("userId", CrowdedDatabase.USER, "most", 100);

    private static CrowdedDatabase database;

    @BeforeAll
    static void fillTheDatabase() {
        database = new CrowdedDatabase();
    }

    @Test
    void areFoundByAnIndex() {
        assertThat(database.plan(MissedCalls.UNSEEN, PARAMETERS))
                .contains("missed_calls_of_user")
                .doesNotContain("Seq Scan");
    }

    /// What the other test is to find out.
    @Test
    void wouldBeLookedForAmongAllWithoutIt() {
        assertThat(database.planWithout("missed_calls_of_user", MissedCalls.UNSEEN, PARAMETERS))
                .contains("Seq Scan on missed_calls");
    }
}
