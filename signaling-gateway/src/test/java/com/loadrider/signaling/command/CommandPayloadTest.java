package com.loadrider.signaling.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.loadrider.service.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandPayloadTest {

    private final CommandPayload payloads = new CommandPayload(JsonMapper.shared());

    @Test
    void handsOnEverythingButTheId() {
        var parsed =
                payloads.read(CallCommand.UPDATE, "{\"isMuted\":true,\"callSessionId\":981,\"networkType\":\"wifi\"}");

        assertThat(parsed.target()).isEqualTo("/api/v1/webrtc/calls/981/participants/me");
        assertThat(new String(parsed.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"isMuted\":true,\"networkType\":\"wifi\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "27.0", "2.7e1", "2.7E+1", "270e-1"})
    void readsAnIdHoweverItIsWritten(String id) {
        assertThat(payloads.read(CallCommand.END, "{\"callSessionId\":" + id + "}")
                        .target())
                .isEqualTo("/api/v1/webrtc/calls/27/end");
    }

    @Test
    void namesAParticipantInThePath() {
        assertThat(payloads.read(CallCommand.REMOVE, "{\"callSessionId\":981,\"userId\":3}"))
                .isEqualTo(new CommandPayload.Parsed("/api/v1/webrtc/calls/981/participants/3/remove", null));
    }

    @Test
    void startsACallWithoutAnId() {
        var parsed =
                payloads.read(CallCommand.INITIATE, "{\"conversationId\":5,\"callType\":\"video\",\"inviteeIds\":[2]}");

        assertThat(parsed.target()).isEqualTo("/api/v1/webrtc/calls/initiate");
        assertThat(new String(parsed.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"conversationId\":5,\"callType\":\"video\",\"inviteeIds\":[2]}");
    }

    @Test
    void hasNoBodyWhereTheRequestHasNone() {
        assertThat(payloads.read(CallCommand.ACCEPT, "{\"callSessionId\":1}").body())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(CallCommand.class)
    void refusesUnknownFields(CallCommand command) {
        assertThat(refusal(command, "{\"callSessionId\":1,\"status\":\"connected\"}"))
                .isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "\"1\"",
                "[]",
                "[{\"callSessionId\":1}]",
                "{}",
                "{\"callSessionId\":null}",
                "{\"callSessionId\":\"1\"}",
                "{\"callSessionId\":1.5}",
                "{\"callSessionId\":9007199254740991.4}",
                "{\"callSessionId\":1e999}",
                "{\"callSessionId\":1e2147483647}",
                "{\"callSessionId\":1e-2147483647}",
                "{\"callSessionId\":1e99999999999999999999}",
                "{\"callSessionId\":true}",
                "{\"callSessionId\":0}",
                "{\"callSessionId\":-1}",
                "{\"callSessionId\":9007199254740992}",
                "{\"callSessionId\":18446744073709551617}",
                "{\"callSessionId\":[1]}"
            })
    void refusesWhatNamesNoCall(String argument) {
        assertThat(refusal(CallCommand.END, argument)).isEqualTo("invalid_request");
    }

    private String refusal(CallCommand command, String argument) {
        return catchThrowableOfType(ProblemException.class, () -> payloads.read(command, argument))
                .problem()
                .type()
                .code();
    }
}
