package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/// Operators list and end calls.
@TestPropertySource(properties = {"calls.admin.token=" + OperatorIT.TOKEN, "calls.ring-timeout=60s"})
@ExtendWith(OutputCaptureExtension.class)
class OperatorIT extends CallServiceIT {

    static final String TOKEN = "operators-token-0123456789";

    private static final String CALLS = "/actuator/calls";

    @Test
    void seeAndEndAnyCall(CapturedOutput log) {
        long caller = world.user();
        long receiver = world.user();
        long call = world.call(caller, world.conversation(caller, receiver), receiver);

        assertThat(operator().get(CALLS).expect(200).json().get("items").valueStream())
                .anyMatch(it -> it.get("callSessionId").asLong() == call);

        operator().delete(CALLS + "/" + call + "?operator=anna").expect(200);

        var ended = world.read(caller, call);
        assertThat(ended.get("status").asString()).isEqualTo("missed");
        assertThat(ended.get("endReason").asString()).isEqualTo("error");
        assertThat(log).contains("operator anna ended call " + call);
        assertThat(operator().get(CALLS).json().get("items").valueStream())
                .noneMatch(it -> it.get("callSessionId").asLong() == call);
        operator().delete(CALLS + "/" + call + "?operator=anna").expect(409);
    }

    @Test
    void saySoOfACallThatDoesNotExist() {
        operator().delete(CALLS + "/1?operator=anna").expect(404);
    }

    @Test
    void cannotForgeALineOfTheLog() {
        operator().delete(CALLS + "/1?operator=anna%0Aoperator%20bob").expect(400);
        operator().delete(CALLS + "/1").expect(400);
    }

    @Test
    void showTheirOwnTokenAndNoUsers(CapturedOutput log) {
        world.anonymous().get(CALLS).expect(401);
        world.as(world.user()).get(CALLS).expect(401);
        world.as(world.user()).delete(CALLS + "/1?operator=anna").expect(401);
        world.anonymous().as(TOKEN + "x").get(CALLS).expect(401);
        assertThat(log)
                .contains("somebody without the operators' token was refused GET " + CALLS)
                .contains("somebody without the operators' token was refused DELETE " + CALLS + "/1")
                .doesNotContain(TOKEN + "x");
    }

    private ApiClient operator() {
        return world.anonymous().as(TOKEN);
    }
}
