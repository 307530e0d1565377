package com.loadrider.notifications;

import com.loadrider.notifications.webpush.TestBrowser;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as its users reach it.
@Component
@Lazy
public class ServiceClient {

    /// Where subscriptions are.
    public static final String SUBSCRIPTIONS = "/api/v1/push/subscriptions";

    private static final AtomicLong LAST_ID = new AtomicLong(System.currentTimeMillis());

    private final Environment environment;

    ServiceClient(Environment environment) {
        this.environment = environment;
    }

    /// An id of a user, conversation or call that no other test has.
    public static long freshId() {
        return LAST_ID.incrementAndGet();
    }

    /// Nobody's requests.
    public ApiClient stranger() {
        return ApiClient.to("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /// A user's requests.
    public ApiClient as(long userId) {
        return stranger().as(TestTokens.of(userId));
    }

    /// Subscribes a browser of the user.
    public Device subscribe(long userId, String deviceId) {
        var device = new Device(TestBrowser.fresh(), PushServiceInitializer.PUSH_SERVICE.endpoint());
        as(userId)
                .send("PUT", SUBSCRIPTIONS + "/" + deviceId, device.browser().subscription(device.endpoint()))
                .expect(204);
        return device;
    }

    /// A browser that has subscribed.
    ///
    /// @param browser the browser
    /// @param endpoint its endpoint at the push service
    public record Device(TestBrowser browser, String endpoint) {

        /// Returns what the push service has for the browser, decrypted.
        public List<JsonNode> messages() {
            return PushServiceInitializer.PUSH_SERVICE.accepted(endpoint).stream()
                    .map(it -> JsonMapper.shared().readTree(browser.decrypt(it.body())))
                    .toList();
        }
    }
}
