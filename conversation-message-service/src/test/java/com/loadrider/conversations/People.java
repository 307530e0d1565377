package com.loadrider.conversations;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.token.TokenBuilder;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// People whose tokens carry no integer.
@Component
@Lazy
public class People {

    private final ServiceClient service;

    People(ServiceClient service) {
        this.service = service;
    }

    /// What an issuer calls somebody who has never been seen.
    public static String anybody() {
        return UUID.randomUUID().toString();
    }

    /// A token to be changed before it is signed.
    public static TokenBuilder token(String subject) {
        return TestTokens.forUser(1).claim("sub", subject);
    }

    /// That person's requests.
    public ApiClient as(String subject) {
        return service.stranger().as(token(subject).sign());
    }

    /// Requests of a back end that makes conversations.
    public ApiClient backEnd() {
        return service.stranger()
                .as(token("back-end").claim("scope", "conversations:write").sign());
    }

    /// The id of the person, as services ask for it.
    public long idOf(String subject) {
        return as(subject)
                .get("/api/v1/users/me")
                .expect(200)
                .json()
                .path("userId")
                .asLong();
    }
}
