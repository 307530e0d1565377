package com.loadrider.calls.membership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.loadrider.service.security.Caller;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks conversation-message-service for a conversation, with the token of the user on whose behalf it
/// is asked: who may not see it is told that there is none.
@Component
class ConversationQuestion {

    private static final Logger log = LoggerFactory.getLogger(ConversationQuestion.class);
    private static final long ANY = 1;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final List<RestClient> instances;
    private final AtomicInteger next = new AtomicInteger();

    ConversationQuestion(RestClient.Builder builder, @Value("${conversations.urls}") List<String> urls) {
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .build(HttpClientSettings.defaults().withTimeouts(PATIENCE, PATIENCE));
        this.instances = urls.stream()
                .map(url ->
                        builder.clone().baseUrl(url).requestFactory(requests).build())
                .toList();
    }

    boolean membersInclude(long conversationId, long... userIds) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            return false;
        }
        try {
            Conversation answer = ask(conversationId, headers -> headers.setBearerAuth(caller.token()));
            return answer != null
                    && Arrays.stream(userIds)
                            .allMatch(user -> answer.participants().contains(new Member(user)));
        } catch (RestClientException failure) {
            log.warn("Conversation {} could not be asked for: {}", conversationId, failure.getMessage());
            return false;
        }
    }

    /// Whether anybody answers; with a refusal, for nobody is asking.
    boolean isAnswered() {
        try {
            var _ = ask(ANY, _ -> {});
            return true;
        } catch (RestClientException away) {
            return false;
        }
    }

    private @Nullable Conversation ask(long conversationId, Consumer<HttpHeaders> identity) {
        return instances
                .get(Math.floorMod(next.getAndIncrement(), instances.size()))
                .get()
                .uri("/api/v1/conversations/{id}", conversationId)
                .headers(identity)
                .exchange((_, response) ->
                        response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Conversation.class) : null);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Conversation(List<Member> participants) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Member(long userId) {}
}
