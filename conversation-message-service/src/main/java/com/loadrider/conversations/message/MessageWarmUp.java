package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;
import com.loadrider.events.CallType;
import com.loadrider.service.id.Ids;
import com.loadrider.service.warmup.WarmUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Warms up the queries of a call notice and of a message page, with ids that do not exist.
@Component
class MessageWarmUp implements WarmUp {

    private static final long NONE = Ids.LARGEST;

    private final Messages messages;
    private final JdbcClient jdbc;

    MessageWarmUp(Messages messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public void execute() {
        var notice = new CallNotice(NONE, CallNotice.Event.INITIATED, CallType.AUDIO, null, null, null);
        var _ = NoticePlace.of(jdbc, notice, 1);
        var _ = messages.page(NONE, 1, 0);
    }
}
