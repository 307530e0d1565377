package com.loadrider.service.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Looks up user ids at conversation-message-service. It sends the user's own token, which that service verifies.
final class DirectoryClient implements UserDirectory {

    private static final Logger log = LoggerFactory.getLogger(DirectoryClient.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final List<RestClient> instances;
    private final AtomicInteger next = new AtomicInteger();

    DirectoryClient(RestClient.Builder builder, List<String> urls) {
        var requests = ClientHttpRequestFactoryBuilder.jdk()
                .build(HttpClientSettings.defaults().withTimeouts(PATIENCE, PATIENCE));
        this.instances = urls.stream()
                .map(url ->
                        builder.clone().baseUrl(url).requestFactory(requests).build())
                .toList();
    }

    @Override
    public long idOf(String subject, String token) {
        int first = next.getAndIncrement();
        for (int i = 0; i < instances.size(); i++) {
            try {
                return request(instances.get(Math.floorMod(first + i, instances.size())), token);
            } catch (ResourceAccessException away) {
                // A refused connection fails at once, so there is time to try another instance.
                if (!(away.getCause() instanceof ConnectException)) {
                    throw unavailable(away.toString());
                }
            } catch (HttpClientErrorException refused) {
                if (refused.getStatusCode() == HttpStatus.UNAUTHORIZED) {
                    throw new BadJwtException("conversation-message-service refuses the token", refused);
                }
                throw unavailable(refused.getStatusCode().toString());
            } catch (RestClientException failed) {
                throw unavailable(failed.getClass().getSimpleName());
            }
        }
        throw unavailable("no instance takes a connection");
    }

    private static long request(RestClient instance, String token) {
        User user = instance.get()
                .uri("/api/v1/users/me")
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(User.class);
        if (user == null || user.userId() < 1) {
            throw new RestClientException("no user id in the answer");
        }
        return user.userId();
    }

    private static ProblemException unavailable(String why) {
        log.warn("conversation-message-service does not tell the id of a user: {}", why);
        return new ProblemException(CommonProblem.UNAVAILABLE, "Users cannot be looked up at the moment.");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record User(long userId) {}
}
