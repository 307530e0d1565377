package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// With `calls.offline-receiver=refuse` nobody is rung by push alone.
@TestPropertySource(properties = "calls.offline-receiver=refuse")
class RefusedOfflineReceiverIT extends CallServiceIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void isRefusedThoughItCouldBeReached() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversationOfAbsentees(alice, bob);
        world.reachable(bob);
        await().until(() -> jdbc.sql("SELECT EXISTS (SELECT FROM push_users WHERE user_id = ?)")
                .param(bob)
                .query(Boolean.class)
                .single());
        assertThat(world.initiate(alice, conversation, bob).expect(409).code()).isEqualTo("receiver_offline");
        world.connect(bob);
        await().until(() -> world.isOnline(bob));
        world.initiate(alice, conversation, bob).expect(201);
    }
}
