package com.loadrider.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A service whose issuer is in trouble, asked directly.
@ProbeService
class IssuerIT {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("jwt.secret", () -> "");
        properties.add("jwt.issuer-uri", ISSUER::url);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void anIssuerThatCannotBeAskedIsUnavailable() {
        ISSUER.answer(TestIssuer.KEYS, TestIssuer.status(200, "text/html", "<html>"));
        String token = ISSUER.tokenFor(7).sign();
        ApiResponse answer = read(token);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(read("x").status()).isEqualTo(401);

        ISSUER.publish(ISSUER.key("1"));
        await().until(() -> read(token).status() == 200);
        assertThat(read(ISSUER.tokenFor(7).header("kid", "made up").sign()).status())
                .isEqualTo(401);
    }

    private ApiResponse read(String token) {
        return ApiClient.to("http://localhost:" + port).as(token).get("/probe/1?limit=1");
    }
}
