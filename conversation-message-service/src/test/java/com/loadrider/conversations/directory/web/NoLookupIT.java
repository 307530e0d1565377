package com.loadrider.conversations.directory.web;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.RunningService;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Where tokens have ids, there is nothing to look up.
@RunningService
@SuppressWarnings("NullAway.Init")
class NoLookupIT {

    private static final String PATH = "/api/v1/users/lookup";
    private static final Map<String, Object> BODY = Map.of("subjects", List.of("anna"));

    @Autowired
    ServiceClient service;

    @Test
    void isRefused() {
        var backEnd = service.stranger()
                .as(TestTokens.forUser(anybody())
                        .claim("scope", "conversations:write")
                        .sign());
        assertThat(backEnd.post(PATH, BODY).expect(422).code()).isEqualTo("unprocessable");
        assertThat(service.as(anybody()).post(PATH, BODY).expect(403).code()).isEqualTo("forbidden");
    }

    @Test
    void tellsServicesTheIdOfTheToken() {
        long user = anybody();
        assertThat(service.as(user)
                        .get("/api/v1/users/me")
                        .expect(200)
                        .json()
                        .path("userId")
                        .asLong())
                .isEqualTo(user);
    }
}
