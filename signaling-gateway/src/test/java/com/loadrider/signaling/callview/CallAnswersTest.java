package com.loadrider.signaling.callview;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallAnswersTest {

    private final CallView view = new CallView();
    private final CallAnswers answers = new CallAnswers(view, InstantSource.system());
    private final CallFixture call = new CallFixture();

    @Test
    void updateTheView() {
        answers.commandDone(answer(200, CallFixture.json(call.connected())));

        assertThat(view.find(call.id)).contains(call.connected());
    }

    @Test
    void ofCallsLongOverRaiseNoGhosts() {
        call.ringsUntil(Instant.now().minusSeconds(601));

        answers.commandDone(answer(201, CallFixture.json(call.initiating())));

        assertThat(view.activeOf(call.caller)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\":[]}", "[]", "null", "", "{\"callSessionId\":1}"})
    void thatAreSomethingElseAreLeftAlone(String body) {
        assertThat(answers.update(answer(200, body))).isEmpty();
    }

    @Test
    void thatAreRefusalsAreLeftAlone() {
        assertThat(answers.update(answer(409, CallFixture.json(call.connected()))))
                .isEmpty();
        assertThat(view.find(call.id)).isEmpty();
    }

    private static UpstreamAnswer answer(int status, String body) {
        return new UpstreamAnswer(
                status,
                HttpFields.build().put("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
