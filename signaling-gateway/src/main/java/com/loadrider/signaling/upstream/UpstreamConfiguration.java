package com.loadrider.signaling.upstream;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    /// Shorter than the time for which any server keeps an idle connection, so that no server closes a
    /// connection just as a command is written to it.
    private static final long KEEP_ALIVE_MILLIS = 5_000;

    private static final int MOST_CONNECTIONS = 256;
    private static final int LONGEST_HEADERS = 48 * 1024;
    private static final int THREADS = 8;

    /// The client forwards requests and answers unchanged: it follows no redirects, stores
    /// no cookies and adds no headers.
    @Bean(initMethod = "start", destroyMethod = "stop")
    HttpClient upstreamClient(UpstreamProperties properties) {
        var connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setConnectTimeout(properties.connectTimeout());
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("upstream");
        threads.setDaemon(true);
        var http = new HttpClient(new HttpClientTransportOverHTTP(connector));
        http.setExecutor(threads);
        http.setIdleTimeout(KEEP_ALIVE_MILLIS);
        http.setMaxConnectionsPerDestination(MOST_CONNECTIONS);
        http.setMaxRequestHeadersSize(LONGEST_HEADERS);
        http.setFollowRedirects(false);
        http.setUserAgentField(null);
        http.setDefaultRequestContentType(null);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        return http;
    }

    @Bean
    Upstreams upstreams(UpstreamProperties properties, HttpClient http) {
        // Removed here, because they exist only once the client has started. They would act on answers
        // that must be forwarded unchanged.
        http.getContentDecoderFactories().clear();
        http.getProtocolHandlers().clear();
        return new Upstreams(
                upstream("call-service", properties.callServiceUrls(), http, properties),
                upstream("conversation-message-service", properties.conversationServiceUrls(), http, properties),
                upstream("notification-service", properties.notificationServiceUrls(), http, properties));
    }

    private static Upstream upstream(String name, List<URI> urls, HttpClient http, UpstreamProperties properties) {
        var addresses = new Addresses(InetAddress::getAllByName);
        var instances = new Instances(() -> addresses.of(urls), System::nanoTime);
        return new Upstream(name, instances, http, properties.answerTimeout());
    }
}
