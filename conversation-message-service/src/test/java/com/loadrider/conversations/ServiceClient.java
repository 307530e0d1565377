package com.loadrider.conversations;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The service as its users reach it.
@Component
@Lazy
public class ServiceClient {

    private static final AtomicLong LAST_USER = new AtomicLong(1000);

    private final Environment environment;

    ServiceClient(Environment environment) {
        this.environment = environment;
    }

    /// A user whom no other test knows.
    public static long anybody() {
        return LAST_USER.incrementAndGet();
    }

    /// Nobody's requests.
    public ApiClient stranger() {
        return ApiClient.to("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /// A user's requests.
    public ApiClient as(long userId) {
        return stranger().as(TestTokens.of(userId));
    }

    /// Starts a conversation.
    ///
    /// @return its id
    public long start(long creator, Long... others) {
        return as(creator)
                .post("/api/v1/conversations", Map.of("participantIds", List.of(others)))
                .expect(201)
                .json()
                .path("conversationId")
                .asLong();
    }

    /// What stands in a conversation, oldest first.
    public List<JsonNode> messages(long userId, long conversationId) {
        JsonNode items = as(userId)
                .get("/api/v1/conversations/" + conversationId + "/messages?limit=100")
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList().reversed();
    }
}
