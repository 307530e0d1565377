package com.loadrider.calls.membership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.loadrider.calls.membership.Memberships.Reach;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/// Asks conversation-message-service for a conversation, with the token of the signed-in user. A conversation that the
/// user may not see counts as missing.
@Component
class ConversationClient {

    private static final Logger log = LoggerFactory.getLogger(ConversationClient.class);
    private static final long ANY = 1;
    private static final Conversation NONE = new Conversation(List.of());

    private static final int MOST_ATTEMPTS = 2;

    /// The time limit of all attempts together. It is part of the time budget in `service-kit.yaml`.
    static final Duration PATIENCE = Duration.ofMillis(600);

    private final List<RestClient> instances;
    private final int attempts;
    private final AtomicInteger next = new AtomicInteger();

    ConversationClient(RestClient.Builder builder, @Value("${conversations.urls}") List<String> urls) {
        attempts = Math.min(MOST_ATTEMPTS, urls.size());
        var patience = PATIENCE.dividedBy(attempts);
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withTimeouts(patience, patience));
        instances = urls.stream()
                .map(url ->
                        builder.clone().baseUrl(url).requestFactory(requests).build())
                .toList();
    }

    /// Returns whether all users are members of the conversation.
    ///
    /// @throws ProblemException `unavailable` if no instance returns the conversation or says that it does not
    ///     exist
    boolean membersInclude(long conversationId, long... userIds) {
        return members(conversationId)
                .filter(members -> Arrays.stream(userIds).allMatch(members::containsKey))
                .isPresent();
    }

    /// Returns the reach of the receiver; empty if the signed-in user cannot see the conversation.
    Optional<Reach> reach(long conversationId, long callerId, long receiverId) {
        return members(conversationId).map(members -> Reach.of(members, callerId, receiverId));
    }

    /// Returns the members by user id, and whether each has an open request.
    Optional<Map<Long, Boolean>> members(long conversationId) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller caller)) {
            return Optional.empty();
        }
        return Optional.of(conversation(conversationId, caller))
                .filter(conversation -> !conversation.participants().isEmpty())
                .map(conversation -> conversation.participants().stream()
                        .collect(
                                Collectors.toMap(Member::userId, member -> Boolean.TRUE.equals(member.isRequested()))));
    }

    /// Returns whether an instance responds. The response is a refusal, because the request carries no token.
    boolean isAnswered() {
        try {
            request(ANY, _ -> {}, (_, response) -> response.getStatusCode().value());
            return true;
        } catch (RestClientException away) {
            return false;
        }
    }

    private Conversation conversation(long id, Caller caller) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                return request(id, headers -> headers.setBearerAuth(caller.token()), ConversationClient::read);
            } catch (RestClientException failure) {
                log.warn("Conversation {} could not be asked for: {}", id, failure.getMessage());
            }
        }
        throw new ProblemException(CommonProblem.UNAVAILABLE, "Try again in a moment.");
    }

    private <T> T request(
            long id,
            Consumer<HttpHeaders> identity,
            RestClient.RequestHeadersSpec.RequiredValueExchangeFunction<T> read) {
        return instances
                .get(Math.floorMod(next.getAndIncrement(), instances.size()))
                .get()
                .uri("/api/v1/conversations/{id}", id)
                .headers(identity)
                .exchangeForRequiredValue(read);
    }

    /// Reads a conversation, or [#NONE] for a 404. Any other response is a failure, because it does not say who
    /// the members are.
    private static Conversation read(HttpRequest request, ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 404) {
            return NONE;
        }
        var conversation = status == 200 ? response.bodyTo(Conversation.class) : null;
        if (conversation == null) {
            throw new IOException("status " + status + " without a conversation");
        }
        return conversation;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Conversation(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.FAIL)
            List<Member> participants) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Member(
            @JsonProperty(required = true) long userId,
            @Nullable Boolean isRequested) {}
}
