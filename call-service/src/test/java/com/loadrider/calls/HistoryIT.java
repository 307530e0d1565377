package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The calls that there have been.
@SuppressWarnings("NullAway.Init")
class HistoryIT extends CallServiceIT {

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void recover() {
        OtherService.CONVERSATIONS.recover();
    }

    @Test
    void holdsNoTransactionWhileItAsksForMembership() {
        List<Integer> waiting = new CopyOnWriteArrayList<>();
        OtherService.CONVERSATIONS.behave(exchange -> {
            waiting.add(transactionsThatAskedTheReplica());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });

        world.as(world.user()).get(CALLS + "/history/4").expect(404);

        assertThat(waiting).isNotEmpty().containsOnly(0);
    }

    private int transactionsThatAskedTheReplica() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND state = 'idle in transaction'
                          AND query LIKE '%FROM conversation_members%'
                        """).query(Integer.class).single();
    }
}
