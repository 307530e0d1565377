package com.loadrider.calls.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class ConversationClientWarmUpTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer conversations;
    private ConversationClientWarmUp warmUp;

    @BeforeEach
    void start() throws IOException {
        conversations = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        conversations.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().containsKey("Authorization") ? "as a user" : "as nobody");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        conversations.start();
        var address = conversations.getAddress();
        var url = "http://" + address.getHostString() + ":" + address.getPort();
        warmUp = new ConversationClientWarmUp(new ConversationClient(RestClient.builder(), List.of(url)));
    }

    @AfterEach
    void stop() {
        conversations.stop(0);
    }

    @Test
    void asksAsNobodyAsLongAsThereIsAnAnswer() {
        warmUp.execute();
        warmUp.execute();

        assertThat(asked).containsExactly("as nobody", "as nobody");
    }

    @Test
    void asksNoMoreOnceNobodyAnswers() throws IOException {
        var address = conversations.getAddress();
        conversations.stop(0);
        warmUp.execute();
        conversations = HttpServer.create(address, 0);
        conversations.createContext("/", exchange -> asked.add("once more"));
        conversations.start();

        warmUp.execute();

        assertThat(asked).isEmpty();
    }
}
