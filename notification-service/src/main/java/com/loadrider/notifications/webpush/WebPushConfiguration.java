package com.loadrider.notifications.webpush;

import java.net.InetAddress;
import java.time.InstantSource;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebPushConfiguration {

    private static final int THREADS = 8;
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final int MOST_CONNECTIONS = 32;
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    @Bean
    InstantSource pushClock() {
        return InstantSource.system();
    }

    @Bean
    GuardedAddresses pushAddresses(PushHosts hosts) {
        return new GuardedAddresses(hosts, InetAddress::getAllByName);
    }

    /// The client trusts nothing that a push service says: it follows no redirect, stores no cookie, and decodes no
    /// body.
    @Bean(initMethod = "start", destroyMethod = "stop")
    HttpClient pushHttpClient(GuardedAddresses addresses, WebPushProperties properties) {
        var connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setConnectTimeout(properties.timeout());
        var threads = new QueuedThreadPool(THREADS);
        threads.setName("push");
        threads.setDaemon(true);
        var http = new HttpClient(new HttpClientTransportOverHTTP(connector));
        http.setExecutor(threads);
        http.setSocketAddressResolver(addresses);
        http.setFollowRedirects(false);
        http.setIdleTimeout(KEEP_ALIVE_MILLIS);
        http.setMaxConnectionsPerDestination(MOST_CONNECTIONS);
        http.setMaxResponseHeadersSize(LONGEST_HEADERS);
        http.setDestinationIdleTimeout(KEEP_ALIVE_MILLIS);
        http.setUserAgentField(null);
        http.setDefaultRequestContentType(null);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        return http;
    }

    @Bean
    PushServiceClient pushServiceClient(HttpClient pushHttpClient, WebPushProperties properties) {
        // Removed here, because they exist only once the client has started.
        pushHttpClient.getContentDecoderFactories().clear();
        pushHttpClient.getProtocolHandlers().clear();
        return new PushServiceClient(pushHttpClient, properties.timeout());
    }
}
