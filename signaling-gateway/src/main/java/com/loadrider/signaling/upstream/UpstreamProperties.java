package com.loadrider.signaling.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The addresses of the services behind the gateway, and the timeouts for them.
///
/// @param callServiceUrls base URLs of the instances of call-service
/// @param conversationServiceUrls base URLs of the instances of conversation-message-service
/// @param notificationServiceUrls base URLs of the instances of notification-service
/// @param connectTimeout how long an instance may take to accept a connection
/// @param answerTimeout how long all attempts may take together; at most 5 s, after which a silent connection is closed
///     anyway; the default leaves room within the 2.5 s that clients are promised
@ConfigurationProperties("signaling.upstream")
record UpstreamProperties(
        @DefaultValue("http://localhost:8081") List<URI> callServiceUrls,
        @DefaultValue("http://localhost:8082") List<URI> conversationServiceUrls,
        @DefaultValue("http://localhost:8085") List<URI> notificationServiceUrls,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("2200ms") Duration answerTimeout) {

    UpstreamProperties {
        callServiceUrls = List.copyOf(callServiceUrls);
        conversationServiceUrls = List.copyOf(conversationServiceUrls);
        notificationServiceUrls = List.copyOf(notificationServiceUrls);
        requireUrls("signaling.upstream.call-service-urls", callServiceUrls);
        requireUrls("signaling.upstream.conversation-service-urls", conversationServiceUrls);
        requireUrls("signaling.upstream.notification-service-urls", notificationServiceUrls);
    }

    private static void requireUrls(String property, List<URI> urls) {
        if (urls.isEmpty() || urls.stream().anyMatch(url -> url.getHost() == null)) {
            throw new IllegalArgumentException(
                    property + " must be http://host:port, or several of it, but is " + urls);
        }
    }
}
