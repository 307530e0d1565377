package com.loadrider.probe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@ProbeService
class ProblemsIT {

    @LocalServerPort
    int port;

    @Test
    void tellsWhoIsCalling() {
        JsonNode echo = ApiClient.to(base())
                .as(TestTokens.of(7, "Alice"))
                .post("/probe", Map.of("number", 1))
                .expect(200)
                .json();
        assertThat(echo.path("userId").asLong()).isEqualTo(7);
        assertThat(echo.path("name").asString()).isEqualTo("Alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{'number':null}",
                "{'number':'1'}",
                "{'number':1.5}",
                "{'number':1e-1}",
                "{'number':2147483648.0}",
                "{'number':1e10}",
                "{'number':1e999999999}",
                "{'number':1e-999999999}",
                "{'number':1e9999999999999999}",
                "{'number':'1.0'}",
                "{'number':true}",
                "{'number':[1]}",
                "{'number':99999999999}",
                "{'number':1,'other':2}",
                "{'number':1,'number':1}",
                "{'number':1}x",
                "{'number':1,'text':5}",
                "{'number':1,'text':false}",
                "{'number':1,'text':{}}",
                "{'number':1,'colour':'GREEN'}",
                "{'number':1,'colour':0}",
                "{'number':1,'colour':''}",
                "{'number':1,'colour':' RED'}",
                "{'number':1e400}"
            })
    void refusesBodiesThatDoNotMeanWhatTheySay(String body) {
        refused(client().post("/probe", body.replace('\'', '"')), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "27.0", "2.7e1", "2.70E+1", "270e-1", "27.000000000000000000000000000"})
    void takesWholeNumbersHoweverTheyAreWritten(String number) {
        var echo = client().post("/probe", "{\"number\":" + number + "}").expect(200);
        assertThat(echo.body()).contains("\"number\":27,");
    }

    @Test
    void refusesDeepAndHugeJson() {
        refused(client().post("/probe", "[".repeat(10_000)), 400, "invalid_request");
        refused(client().post("/probe", "{\"number\":" + "1".repeat(60_000) + "}"), 400, "invalid_request");
    }

    @Test
    void saysWhichFieldIsAtFaultWithoutRepeatingIt() {
        var answer = client().post("/probe", "{\"number\":1,\"colour\":\"<script>\"}");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("colour");
        assertThat(answer.body())
                .doesNotContain("script")
                .doesNotContain("Colour")
                .doesNotContain("RED");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /probe/abc?limit=1, 400, invalid_request",
        "GET, /probe/1?limit=x, 400, invalid_request",
        "GET, /probe/1?limit=0, 400, invalid_request",
        "GET, /probe/1?limit=101, 400, invalid_request",
        "GET, /probe/1, 400, invalid_request",
        "GET, /probe/0x1?limit=1, 400, invalid_request",
        "GET, /probe/%2B1?limit=1, 400, invalid_request",
        "GET, /probe/01?limit=1, 400, invalid_request",
        "GET, /probe/1.0?limit=1, 400, invalid_request",
        "GET, /probe/1e0?limit=1, 400, invalid_request",
        "GET, /probe/1%20?limit=1, 400, invalid_request",
        "GET, /probe/%D9%A1?limit=1, 400, invalid_request",
        "GET, /probe/9223372036854775808?limit=1, 400, invalid_request",
        "GET, /probe/1?limit=%EF%BC%91, 400, invalid_request",
        "GET, /probe/1?limit=0x1, 400, invalid_request",
        "GET, /probe/1?limit=, 400, invalid_request",
        "GET, /probe/1?limit=1&page=, 400, invalid_request",
        "GET, /probe/1?limit=1&page, 400, invalid_request",
        "GET, /probe/1?limit=1&page=&page=1, 400, invalid_request",
        "GET, /probe/1?limit=1&page=1&page=, 400, invalid_request",
        "GET, /probe/1;a=b?limit=1, 400, invalid_request",
        "GET, /probe//1?limit=1, 400, invalid_request",
        "FOO, /probe, 405, method_not_allowed",
        "get, /probe, 405, method_not_allowed",
        "GET, /nothing, 404, not_found",
        "GET, /probe/, 404, not_found",
        "GET, /error, 404, not_found",
        "PUT, /probe, 405, method_not_allowed",
        "TRACE, /probe, 405, method_not_allowed",
        "GET, /probe/fails/forbidden, 403, forbidden",
        "GET, /probe/fails/bug, 500, internal_error",
        "GET, /probe/fails/database, 503, unavailable",
        "GET, /probe/fails/peer, 503, unavailable"
    })
    void refusesWithItsCode(String method, String path, int status, String code) {
        refused(client().send(method, path, null), status, code);
    }

    @Test
    void takesAnEmptyNumberForAWrongOneAndNotForNone() {
        var empty = client().get("/probe/1?limit=1&page=").json();
        var wrong = client().get("/probe/1?limit=1&page=abc").json();
        assertThat(empty.path("detail")).isEqualTo(wrong.path("detail"));
        client().get("/probe/1?limit=1&other=").expect(200);
    }

    @Test
    void saysWhatIsAllowed() {
        assertThat(client().send("PUT", "/probe", null).header("Allow").split(", ?"))
                .containsExactlyInAnyOrder("POST", "OPTIONS");
        assertThat(client().send("PUT", "/probe/1", null).header("Allow").split(", ?"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe", "/probe/1", "/probe/1/optional", "/probe/1/bodiless", "/probe/fails/bug"})
    void namesTheMethodsThatAnAddressHas(String path) {
        String[] allowed =
                client().send("OPTIONS", path, null).expect(200).header("Allow").split(", ?");
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
            boolean isRefused = client().send(method, path, null).status() == 405;
            assertThat(List.of(allowed).contains(method)).as(method).isNotEqualTo(isRefused);
        }
    }

    @Test
    void saysWhenToComeBack() {
        var answer = client().get("/probe/fails/database");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().path("retryable").asBoolean()).isTrue();
    }

    @Test
    void readsAndWritesJsonOnly() {
        String body = "{\"number\":1}";
        refused(client().with("Content-Type", "text/plain").post("/probe", body), 415, "unsupported_media_type");
        for (String other : new String[] {
            "x",
            "*/*",
            "application/*",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json;charset=nonsense"
        }) {
            refused(client().with("Content-Type", other).post("/probe", body), 415, "unsupported_media_type");
        }
        refused(client().with("Accept", "text/html").post("/probe", body), 406, "not_acceptable");
        refused(client().with("Accept", "nonsense").post("/probe", body), 406, "not_acceptable");
        client().with("Content-Type", "application/json; charset=utf-8")
                .post("/probe", body)
                .expect(200);
    }

    @Test
    void refusesWhoeverDoesNotSayWhoItIs() {
        for (ApiClient stranger : new ApiClient[] {
            ApiClient.to(base()),
            ApiClient.to(base()).as(""),
            ApiClient.to(base()).as("a.b.c"),
            ApiClient.to(base()).with("Authorization", "Basic YWxpY2U6YWxpY2U=")
        }) {
            var answer = stranger.get("/probe/1?limit=1");
            refused(answer, 401, "invalid_token");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
        refused(ApiClient.to(base()).get("/probe/1?limit=1&access_token=" + TestTokens.of(1)), 401, "invalid_token");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer x",
        "Authorization, ''",
        "X-Device-Id, phone",
        "X-Device-Id, web",
        "Idempotency-Key, k-1",
        "idempotency-key, k-2"
    })
    void refusesHeadersThatAreThereTwice(String header, String second) {
        var answer = ApiClient.exchange(HttpRequest.newBuilder(URI.create(base() + "/probe"))
                .header("Authorization", "Bearer " + TestTokens.of(1))
                .header("X-Device-Id", "phone")
                .header("Idempotency-Key", "k-1")
                .header(header, second)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"number\":1}"))
                .build());
        refused(answer, 400, "invalid_request");
        assertThat(answer.json().path("detail").asString()).containsIgnoringCase(header);
    }

    @Test
    void findsTheCauseOfAFaultInTheLogByItsTrace(@Autowired Environment environment) {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("com.loadrider.service.problem.ProblemAdvice");
        lines.start();
        logger.addAppender(lines);
        try {
            var answer = client().get("/probe/fails/bug").expect(500);
            var line = lines.list.getLast();
            assertThat(line.getMDCPropertyMap())
                    .containsEntry("traceId", answer.json().path("traceId").asString());
            assertThat(line.getThrowableProxy().getMessage()).contains("Secrets");
        } finally {
            logger.detachAppender(lines);
        }
        // Then the usual pattern of a line has the id.
        assertThat(environment.getProperty("logging.expect-correlation-id")).isEqualTo("true");
    }

    @Test
    void showsNothingOfItsInside() {
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/loggers"}) {
            refused(client().get(path), 404, "not_found");
        }
        client().get("/actuator/health/readiness").expect(200);
        client().get("/actuator/health/liveness").expect(200);
        client().get("/actuator/prometheus").expect(200);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private ApiClient client() {
        return ApiClient.to(base()).as(TestTokens.of(1));
    }

    private static void refused(ApiResponse answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        JsonNode problem = answer.json();
        assertThat(problem.path("type").asString()).endsWith("/problems#" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotEmpty();
        assertThat(problem.path("detail").asString()).isNotEmpty();
        assertThat(problem.path("retryable").isBoolean()).isTrue();
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body())
                .doesNotContain("com.loadrider")
                .doesNotContain("java.")
                .doesNotContain("springframework")
                .doesNotContain("SELECT");
    }
}
