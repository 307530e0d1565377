package com.loadrider.notifications.subscription.web;

import static com.loadrider.notifications.ServiceClient.SUBSCRIPTIONS;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.notifications.RunningService;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.webpush.TestBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class SubscriptionBadInputIT {

    private final long alice = freshId();
    private final String path = SUBSCRIPTIONS + "/laptop";
    private final TestBrowser browser = TestBrowser.fresh();

    @Autowired
    ServiceClient service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'kind': 'webpush'",
                "{'kind': null}",
                "{'kind': 'carrier_pigeon', 'token': 'x'}",
                "{'kind': 'WEBPUSH', 'token': 'x'}",
                "{'kind': 0, 'token': 'x'}",
                "{'kind': 'webpush', 'endpoint': 'https://fcm.googleapis.com/1'}",
                "{'kind': 'webpush', 'endpoint': 7, 'keys': {}}",
                "{'kind': 'webpush', 'endpoint': 'https://fcm.googleapis.com/1', 'keys': []}",
                "{'kind': 'webpush', 'endpoint': 'https://fcm.googleapis.com/1', 'keys': {'p256dh': 'x', 'auth': 'y'}}",
                "{'kind': 'webpush', 'token': 'x', 'user': 7}",
                "{'kind': 'apns', 'token': 'not hexadecimal'}",
                "{'kind': 'fcm', 'token': ''}"
            })
    void refusesOtherBodies(String body) {
        var answer = service.as(alice).send("PUT", path, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(service.as(alice).get(SUBSCRIPTIONS).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a%20b", "%C3%A4", "a,b", "01234567890123456789012345678901234567890123456789012345678901234"})
    void refusesOtherDeviceIds(String device) {
        for (String method : List.of("PUT", "DELETE")) {
            var answer = service.as(alice)
                    .send(
                            method,
                            SUBSCRIPTIONS + "/" + device,
                            method.equals("PUT") ? browser.subscription("https://fcm.googleapis.com/1") : null);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("must be 1 to 64 characters of [A-Za-z0-9._~-]");
        }
    }

    @Test
    void asksForAToken() {
        for (String method : List.of("PUT", "DELETE")) {
            assertThat(service.stranger().send(method, path, null).expect(401).code())
                    .isEqualTo("invalid_token");
        }
        service.stranger().get(SUBSCRIPTIONS).expect(401);
        service.stranger().get("/api/v1/push/config").expect(401);
    }

    @Test
    void refusesKindsThatAreOff() {
        String token = "0123456789abcdef".repeat(4);
        for (String kind : List.of("apns", "apns_voip", "fcm")) {
            assertThat(service.as(alice)
                            .send("PUT", path, Map.of("kind", kind, "token", token))
                            .expect(422)
                            .code())
                    .isEqualTo("unprocessable");
        }
    }

    /// The endpoint that is allowed as it stands is refused when a connection is made: `WebPushIT` has those.
    @Test
    void connectsToNoForgedEndpoint() throws IOException {
        try (var trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(1);
            int port = trap.getLocalPort();
            for (String host : List.of(
                    "localhost",
                    "LOCALHOST",
                    "localhost.",
                    "127.0.0.1",
                    "127.1",
                    "2130706433",
                    "0x7f000001",
                    "0177.0.0.1",
                    "[::1]",
                    "[::ffff:127.0.0.1]",
                    "fcm.googleapis.com@localhost",
                    "localhost\\\\@fcm.googleapis.com",
                    "localtest.me")) {
                for (String scheme : List.of("http", "https")) {
                    String endpoint = scheme + "://" + host + ":" + port + "/push/1";
                    var answer = service.as(alice).send("PUT", path, browser.subscription(endpoint));
                    assertThat(answer.status()).as(endpoint).isIn(422, 429);
                    assertThat(answer.body()).doesNotContain(String.valueOf(port));
                }
            }
            assertThat(service.as(alice).get(SUBSCRIPTIONS).json().path("items"))
                    .isEmpty();
            assertThat(isConnected(trap)).isFalse();
        }
    }

    private static boolean isConnected(ServerSocket trap) throws IOException {
        try (var _ = trap.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
