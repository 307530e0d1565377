package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT extends CallServiceIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "17",
                "{}",
                "{'conversationId':5,'receiverId':6,'callType':'hologram'}",
                "{'conversationId':5,'receiverId':6,'callType':'video\\u0000'}",
                "{'conversationId':5,'receiverId':6,'callType':' video'}",
                "{'conversationId':5,'receiverId':6,'callType':null}",
                "{'conversationId':5,'receiverId':6,'callType':1}",
                "{'conversationId':5,'receiverId':6,'callType':['video']}",
                "{'conversationId':5,'receiverId':6,'callType':'VIDEO'}",
                "{'conversationId':'5','receiverId':6,'callType':'video'}",
                "{'conversationId':5.5,'receiverId':6,'callType':'video'}",
                "{'conversationId':0,'receiverId':6,'callType':'video'}",
                "{'conversationId':-1,'receiverId':6,'callType':'video'}",
                "{'conversationId':5,'receiverId':9007199254740992,'callType':'video'}",
                "{'conversationId':5,'receiverId':99999999999999999999999,'callType':'video'}",
                "{'conversationId':5,'receiverId':6,'callType':'video','status':'connected'}",
                "{'conversationId':5,'receiverId':6,'callType':'video','callerId':999}",
                "{'conversationId':5,'conversationId':5,'receiverId':6,'callType':'video'}",
                "{'conversationId':5,'receiverId':6,'callType':'video'} {}",
                "{'conversationId':true,'receiverId':6,'callType':'video'}",
            })
    void refusesWhatIsNotAnInvitation(String body) {
        ApiResponse answer = world.as(world.user()).post(CALLS + "/initiate", body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.body()).doesNotContain("com.loadrider", "Exception", "jackson");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET, /history/5?limit=0, 400, invalid_request
                    GET, /history/5?limit=101, 400, invalid_request
                    GET, /history/5?limit=abc, 400, invalid_request
                    GET, /history/5?limit=, 400, invalid_request
                    GET, /history/5?page=, 400, invalid_request
                    GET, /history/5?page=0, 400, invalid_request
                    GET, /history/5?page=2147483648, 400, invalid_request
                    GET, /history/5?page=%ff, 400, invalid_request
                    GET, /history?limit=0, 400, invalid_request
                    GET, /history?limit=101, 400, invalid_request
                    GET, /history?page=0, 400, invalid_request
                    GET, /history?page=x, 400, invalid_request
                    GET, /history?status=, 400, invalid_request
                    GET, /history?status=lost, 400, invalid_request
                    GET, /history?status=MISSED, 400, invalid_request
                    GET, /history?status=missed%2Clost, 400, invalid_request
                    GET, /history?status=missed%2C, 400, invalid_request
                    GET, /history?direction=, 400, invalid_request
                    GET, /history?direction=up, 400, invalid_request
                    GET, /history?direction=incoming%2Coutgoing, 400, invalid_request
                    GET, /abc, 400, invalid_request
                    GET, /1, 404, not_found
                    GET, /history/5, 404, not_found
                    GET, /5/nothing, 404, not_found
                    PUT, /5/accept, 405, method_not_allowed
                    DELETE, /5, 405, method_not_allowed
                    """)
    void refusesRequests(String method, String path, int status, String code) {
        ApiResponse answer = world.as(world.user()).send(method, CALLS + path, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("traceId").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void asksForAToken() {
        ApiResponse answer = world.anonymous().get(CALLS + "/active");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("invalid_token");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(world.anonymous().as("garbage").get(CALLS + "/active").code())
                .isEqualTo("invalid_token");
    }

    @Test
    void refusesOtherMediaTypesAndHugeBodies() {
        var user = world.as(world.user());
        assertThat(user.with("Content-Type", "text/plain")
                        .post(CALLS + "/initiate", "{}")
                        .code())
                .isEqualTo("unsupported_media_type");
        assertThat(user.with("Content-Type", "application/yaml")
                        .post(CALLS + "/initiate", "{}")
                        .code())
                .isEqualTo("unsupported_media_type");
        assertThat(user.with("Accept", "application/yaml")
                        .get(CALLS + "/active")
                        .status())
                .isEqualTo(406);
        assertThat(user.with("Accept", "text/html").get(CALLS + "/active").status())
                .isEqualTo(406);
        String huge = "{\"reason\":\"" + "x".repeat(65 * 1024) + "\"}";
        assertThat(user.post(CALLS + "/5/decline", huge).code()).isEqualTo("too_large");
    }

    @Test
    void limitsTheReasonToTwoHundredCharacters() {
        var user = world.as(world.user());
        assertThat(user.post(CALLS + "/1/decline", "{\"reason\":\"" + "x".repeat(201) + "\"}")
                        .code())
                .isEqualTo("invalid_request");
        assertThat(user.post(CALLS + "/1/decline", "{\"reason\":\"" + "😀".repeat(200) + "\"}")
                        .code())
                .isEqualTo("not_found");
        assertThat(user.post(CALLS + "/1/decline", "{\"reason\":\"\\ud83d\"}").code())
                .isEqualTo("invalid_request");
        for (String reason :
                List.of(" ", "Sorry\\n✅ Call accepted", "Sorry\\u2028✅ Call accepted", "\\u3164", "a\\u202e")) {
            assertThat(user.post(CALLS + "/1/decline", "{\"reason\":\"" + reason + "\"}")
                            .code())
                    .isEqualTo("invalid_request");
        }
        assertThat(user.post(CALLS + "/1/decline", "{\"reason\":\"\"}").code()).isEqualTo("not_found");
        assertThat(user.with("X-Device-Id", "a b").post(CALLS + "/1/accept").code())
                .isEqualTo("invalid_request");
    }
}
