package com.loadrider.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Bodies, whatever is in them: how long they may be, and how they may be encoded.
@ProbeService
class BodiesIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "x", "identity, gzip", "gzip,identity"})
    void readsNoEncodedBodies(String coding) {
        var answer = client().with("Content-Encoding", coding).post("/probe", "{\"number\":1}");
        refused(answer, 415, "unsupported_media_type");
        assertThat(answer.json().path("detail").asString()).contains("Content-Encoding");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
        refused(chunked("{\"number\":1}", "Content-Encoding", coding), 415, "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "identity, identity", ""})
    void readsBodiesThatSayTheyAreNotEncoded(String coding) {
        client().with("Content-Encoding", coding)
                .post("/probe", "{\"number\":1}")
                .expect(200);
    }

    @Test
    void asksForNoEncodingWhereThereIsNoBody() {
        client().with("Content-Encoding", "gzip").get("/probe/1?limit=1").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/octet-stream",
                "application/json",
                "*/*",
                "nonsense",
                ";"
            })
    void theTypeOfAnEmptyBodyDoesNotMatter(String type) {
        var typed = client().with("Content-Type", type);
        for (String path : new String[] {"/probe/1/optional", "/probe/1/bodiless"}) {
            typed.post(path).expect(200);
            typed.post(path, "").expect(200);
            assertThat(chunked(path, "", "Content-Type", type).status()).isEqualTo(200);
        }
        refused(typed.post("/probe"), 400, "invalid_request");
        refused(typed.post("/probe", ""), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/xml", "*/*", "x", ";"})
    void aBodyHasToBeJsonAlsoWhereNobodyReadsIt(String type) {
        for (String path : new String[] {"/probe", "/probe/1/optional", "/probe/1/bodiless"}) {
            refused(client().with("Content-Type", type).post(path, "a=b"), 415, "unsupported_media_type");
            refused(chunked(path, "a=b", "Content-Type", type), 415, "unsupported_media_type");
        }
    }

    @Test
    void refusesLargeBodiesHoweverTheyCome() {
        int limit = 64 * 1024;
        String fits = "{\"number\":1,\"text\":\"" + "a".repeat(limit - 22) + "\"}";
        assertThat(fits).hasSize(limit);
        client().post("/probe", fits).expect(200);
        refused(client().post("/probe", fits + " "), 413, "too_large");
        refused(chunked(fits + " "), 413, "too_large");
        assertThat(chunked(fits).status()).isEqualTo(200);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private ApiClient client() {
        return ApiClient.to(base()).as(TestTokens.of(1));
    }

    private ApiResponse chunked(String body) {
        return chunked(body, "Content-Encoding", "identity");
    }

    private ApiResponse chunked(String body, String header, String value) {
        return chunked("/probe", body, header, value);
    }

    private ApiResponse chunked(String path, String body, String header, String value) {
        return ApiClient.exchange(HttpRequest.newBuilder(URI.create(base() + path))
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TestTokens.of(1))
                .setHeader("Content-Type", "application/json")
                .setHeader(header, value)
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build());
    }

    private static void refused(ApiResponse answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    }
}
