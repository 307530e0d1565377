package com.loadrider.signaling.upstream;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    @Bean
    Upstreams upstreams(UpstreamProperties properties) {
        // Shorter than any server keeps an idle connection, so that none closes just as a command is written to it.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        return new Upstreams(
                upstream("call-service", properties.callServiceUrls(), http, properties),
                upstream("conversation-message-service", properties.conversationServiceUrls(), http, properties));
    }

    private static Upstream upstream(String name, List<URI> urls, HttpClient http, UpstreamProperties properties) {
        var addresses = new Addresses(InetAddress::getAllByName);
        var instances = new Instances(() -> addresses.of(urls), System::nanoTime);
        return new Upstream(name, instances, http, properties.answerTimeout());
    }
}
