package com.loadrider.signaling;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.server.RealServers;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole gateway with a real Kafka, and with stubs of the services behind it.
@SpringBootTest(
        classes = SignalingGatewayApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "signaling.frontend.origins=https://App.Example.com:443/",
            "signaling.frontend.trusted-proxies=127.0.0.9",
            "signaling.upstream.answer-timeout=1s"
        })
@RealServers(database = false)
@Timeout(60)
@SuppressWarnings("NullAway.Init")
public abstract class GatewayIT {

    /// call-service.
    protected static final StubService CALLS = StubService.start();

    /// conversation-message-service.
    protected static final StubService CONVERSATIONS = StubService.start();

    /// notification-service.
    protected static final StubService NOTIFICATIONS = StubService.start();

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    private final List<RecordingSocket> sockets = new ArrayList<>();

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("signaling.upstream.call-service-urls", CALLS::url);
        properties.add("signaling.upstream.conversation-service-urls", CONVERSATIONS::url);
        properties.add("signaling.upstream.notification-service-urls", NOTIFICATIONS::url);
    }

    @AfterEach
    void closeSockets() {
        sockets.forEach(RecordingSocket::close);
    }

    protected String base() {
        return "http://localhost:" + port;
    }

    /// The gateway over REST, as that user.
    protected ApiClient api(long userId) {
        return ApiClient.to(base()).as(TestTokens.of(userId));
    }

    /// A socket of the user, greeted.
    protected RecordingSocket socket(long userId) {
        return greeted(RecordingSocket.connect(base(), TestTokens.of(userId)));
    }

    /// A socket of one device of the user, greeted.
    protected RecordingSocket socket(long userId, String device) {
        return greeted(RecordingSocket.connect(base(), TestTokens.of(userId), device));
    }

    /// Closes it after the test.
    protected RecordingSocket greeted(RecordingSocket socket) {
        sockets.add(socket);
        socket.await("server_info");
        return socket;
    }
}
