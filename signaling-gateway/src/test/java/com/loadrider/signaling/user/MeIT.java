package com.loadrider.signaling.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeIT extends GatewayIT {

    private static final String PATH = "/api/v1/me";

    private final long user = CallFixture.freshId();

    @Test
    void saysWhoTheTokenIs() {
        String token = TestTokens.forUser(user)
                .name(" Zoë ")
                .claim("exp", Instant.parse("2999-01-31T09:30:00Z").getEpochSecond())
                .sign();

        ApiResponse answer = ApiClient.to(base()).as(token).get(PATH).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .isEqualTo("{\"userId\":%d,\"displayName\":\"Zoë\",\"expiresAt\":\"2999-01-31T09:30:00.000Z\"}"
                        .formatted(user));
    }

    @Test
    void hasNoNameWhereTheTokenHasNone() {
        assertThat(api(user).get(PATH).expect(200).json().get("displayName").isNull())
                .isTrue();
    }

    @Test
    void isForValidTokensOnly() {
        String ended =
                TestTokens.forUser(user).expiresIn(Duration.ofSeconds(-61)).sign();
        for (var client :
                new ApiClient[] {ApiClient.to(base()), ApiClient.to(base()).as(ended)}) {
            ApiResponse answer = client.get(PATH);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("invalid_token");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void canOnlyBeRead(String method) {
        ApiResponse answer = api(user).send(method, PATH, null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method_not_allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET,HEAD,OPTIONS");
    }
}
