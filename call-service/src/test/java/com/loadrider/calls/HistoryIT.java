package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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

    @Test
    void pagesThroughMyCallsNewestFirst() {
        long alice = world.user();
        long bob = world.user();
        long carol = world.user();
        long withBob = world.conversation(alice, bob);
        long withCarol = world.conversation(carol, alice);
        long first = over(alice, withBob, bob);
        long second = over(carol, withCarol, alice);
        long third = over(bob, withBob, alice);

        JsonNode all = historyOf(alice, "");
        assertThat(idsOf(all)).containsExactly(third, second, first);
        assertThat(all.get("page").asInt()).isEqualTo(1);
        assertThat(all.get("limit").asInt()).isEqualTo(20);
        assertThat(all.get("total").asLong()).isEqualTo(3);
        assertThat(all.at("/items/0")).isEqualTo(world.read(alice, third));
        JsonNode last = historyOf(alice, "?page=3&limit=1");
        assertThat(idsOf(last)).containsExactly(first);
        assertThat(last.get("total").asLong()).isEqualTo(3);
        assertThat(idsOf(historyOf(alice, "?page=2147483647&limit=100"))).isEmpty();
        assertThat(idsOf(historyOf(bob, ""))).containsExactly(third, first);
    }

    @Test
    void filtersByStatusAndDirection() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        long cancelled = over(alice, conversation, bob);
        long missed = over(bob, conversation, alice);
        long declined = world.call(alice, conversation, bob);
        world.act(bob, declined, "decline").expect(200);

        assertThat(idsOf(historyOf(alice, "?status=missed"))).containsExactly(missed, cancelled);
        assertThat(idsOf(historyOf(alice, "?status=missed&direction=incoming"))).containsExactly(missed);
        assertThat(idsOf(historyOf(alice, "?direction=outgoing"))).containsExactly(declined, cancelled);
        assertThat(idsOf(historyOf(alice, "?status=declined&status=busy"))).containsExactly(declined);
        JsonNode none = historyOf(alice, "?status=ringing");
        assertThat(none.get("total").asLong()).isZero();
        assertThat(none.get("items")).isEmpty();
    }

    @Test
    void leavesOutConversationsThatIHaveLeft() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        long call = over(alice, conversation, bob);
        world.members(conversation, 2, bob);

        await().until(() -> historyOf(alice, "").get("total").asLong() == 0);
        assertThat(idsOf(historyOf(alice, ""))).isEmpty();
        assertThat(idsOf(historyOf(bob, ""))).isEqualTo(Collections.singletonList(call));
    }

    private long over(long caller, long conversation, long receiver) {
        long call = world.call(caller, conversation, receiver);
        world.act(caller, call, "end").expect(200);
        return call;
    }

    private JsonNode historyOf(long user, String query) {
        return world.as(user).get(CALLS + "/history" + query).expect(200).json();
    }

    private static List<Long> idsOf(JsonNode history) {
        return history.get("items")
                .valueStream()
                .map(it -> it.get("callSessionId").asLong())
                .toList();
    }

    private int transactionsThatAskedTheReplica() {
        return jdbc.sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND state = 'idle in transaction'
                          AND query LIKE '%FROM conversation_members%'
                        """).query(Integer.class).single();
    }
}
