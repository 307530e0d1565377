package com.loadrider.testkit.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PacketsTest {

    @Test
    void writesEventsThatAskForAnAcknowledgement() {
        assertThat(Packets.event(12, "call_ended", Map.of("callSessionId", 1)))
                .isEqualTo("4212[\"call_ended\",{\"callSessionId\":1}]");
    }

    @Test
    void readsIdAndPayload() {
        assertThat(Packets.acknowledgement("4312[{\"ok\":true}]")).isEqualTo(12);
        assertThat(Packets.payload("4312[{\"ok\":true}]").path(0).path("ok").asBoolean())
                .isTrue();
        assertThat(Packets.payload("40").isMissingNode()).isTrue();
    }
}
