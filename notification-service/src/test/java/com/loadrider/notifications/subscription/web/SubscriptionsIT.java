package com.loadrider.notifications.subscription.web;

import static com.loadrider.notifications.ServiceClient.SUBSCRIPTIONS;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.Topics;
import com.loadrider.events.UserReachability;
import com.loadrider.notifications.PushServiceInitializer;
import com.loadrider.notifications.RunningService;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.ServiceClient.Device;
import com.loadrider.notifications.TestKeys;
import com.loadrider.notifications.webpush.TestBrowser;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RunningService
class SubscriptionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final long alice = freshId();
    private final long bob = freshId();

    @Autowired
    ServiceClient service;

    @Test
    void areForWhoeverReadsTheConfig() {
        JsonNode config =
                service.as(alice).get("/api/v1/push/config").expect(200).json();
        assertThat(config.toString())
                .isEqualTo(
                        "{\"webPush\":{\"vapidPublicKey\":\"" + TestKeys.PUBLIC + "\"},\"apns\":false,\"fcm\":false}");
    }

    @Test
    void areListedWithoutAddressesAndKeys() {
        Device laptop = service.subscribe(alice, "laptop");
        service.subscribe(alice, "phone");

        var answer = service.as(alice).get(SUBSCRIPTIONS).expect(200);
        assertThat(answer.json().path("items").get(0).propertyNames())
                .containsExactly("deviceId", "kind", "createdAt", "lastUsedAt");
        assertThat(devices(alice)).containsExactly("laptop", "phone");
        assertThat(answer.body())
                .doesNotContain(
                        laptop.endpoint(),
                        laptop.browser().auth(),
                        laptop.browser().p256dh());
        assertThat(devices(bob)).isEmpty();
    }

    @Test
    void endWithTheirDevice() {
        service.subscribe(alice, "laptop");
        service.subscribe(bob, "laptop");

        service.as(alice).delete(SUBSCRIPTIONS + "/laptop").expect(204);
        service.as(alice).delete(SUBSCRIPTIONS + "/laptop").expect(204);
        service.as(alice).delete(SUBSCRIPTIONS + "/never").expect(204);

        assertThat(devices(alice)).isEmpty();
        assertThat(devices(bob)).as("somebody else's device of the same name").containsExactly("laptop");
    }

    @Test
    void areReplacedByTheirDevice() {
        service.subscribe(alice, "laptop");
        String created = created(alice);
        service.subscribe(alice, "laptop");
        assertThat(devices(alice)).containsExactly("laptop");
        assertThat(created(alice)).isEqualTo(created);
    }

    @Test
    void areOfTenDevices() {
        IntStream.rangeClosed(1, 10).forEach(it -> service.subscribe(alice, "d" + it));
        service.subscribe(alice, "d1");
        service.subscribe(alice, "d11");

        assertThat(devices(alice))
                .as("the one goes that has not subscribed for the longest time")
                .containsExactlyInAnyOrder("d1", "d3", "d4", "d5", "d6", "d7", "d8", "d9", "d10", "d11");
    }

    @Test
    void stayWithADeviceThatChangesItsName() {
        Device browser = service.subscribe(alice, "tab-1");
        String created = created(alice);
        subscribe("tab-2", browser);
        assertThat(devices(alice)).containsExactly("tab-2");
        assertThat(created(alice)).as("it is the same subscription").isEqualTo(created);

        Device other = service.subscribe(alice, "tab-3");
        subscribe("tab-3", browser);
        assertThat(devices(alice)).as("the name of another one").containsExactly("tab-3");
        assertThat(created(alice)).isEqualTo(created);
        subscribe("tab-2", other);
        assertThat(devices(alice)).containsExactly("tab-3", "tab-2");
    }

    private void subscribe(String deviceId, Device browser) {
        service.as(alice)
                .send("PUT", SUBSCRIPTIONS + "/" + deviceId, browser.browser().subscription(browser.endpoint()))
                .expect(204);
    }

    @Test
    void followTheBrowserToItsNextUser() {
        Device shared = service.subscribe(alice, "pc");
        service.as(bob)
                .send("PUT", SUBSCRIPTIONS + "/pc-of-bob", shared.browser().subscription(shared.endpoint()))
                .expect(204);

        assertThat(devices(alice)).isEmpty();
        assertThat(devices(bob)).containsExactly("pc-of-bob");
    }

    @Test
    void areNotTakenByWhoeverKnowsTheEndpoint() {
        Device laptop = service.subscribe(alice, "laptop");
        var refused = service.as(bob)
                .send("PUT", SUBSCRIPTIONS + "/laptop", TestBrowser.fresh().subscription(laptop.endpoint()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("unprocessable");
        assertThat(devices(alice)).containsExactly("laptop");
        assertThat(devices(bob)).isEmpty();
    }

    @Test
    void areFew() {
        var endpoint = PushServiceInitializer.PUSH_SERVICE.endpoint();
        var browser = TestBrowser.fresh().subscription(endpoint);
        for (int i = 0; i < 40; i++) {
            service.as(alice).send("PUT", SUBSCRIPTIONS + "/laptop", browser).expect(204);
        }
        var refused = service.as(alice)
                .send("PUT", SUBSCRIPTIONS + "/laptop", browser)
                .expect(429);
        assertThat(refused.code()).isEqualTo("too_many_requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        service.subscribe(bob, "laptop");
    }

    @Test
    void arePublishedAsReachability() {
        service.subscribe(alice, "laptop");
        service.subscribe(alice, "phone");
        service.as(alice).delete(SUBSCRIPTIONS + "/phone").expect(204);
        service.as(alice).delete(SUBSCRIPTIONS + "/laptop").expect(204);
        Device pc = service.subscribe(alice, "pc");
        service.as(bob)
                .send("PUT", SUBSCRIPTIONS + "/pc", pc.browser().subscription(pc.endpoint()))
                .expect(204);

        String reachable = "{\"userId\":" + alice + ",\"kinds\":[\"webpush\"]}";
        assertThat(published(alice, 4)).containsExactly(reachable, null, reachable, null);
        assertThat(published(bob, 1)).containsExactly("{\"userId\":" + bob + ",\"kinds\":[\"webpush\"]}");
    }

    private static List<@Nullable String> published(long user, int atLeast) {
        try (TopicReader topic = TopicReader.of(Topics.REACHABILITY)) {
            topic.await(
                    it -> String.valueOf(user).equals(it.key())
                            && topic.withKey(user).size() >= atLeast,
                    PATIENCE);
            List<TopicRecord> records = topic.withKey(user);
            assertThat(records.getFirst().headers())
                    .containsEntry("ce_type", UserReachability.TYPE)
                    .containsEntry("ce_source", "/notification-service")
                    .containsEntry("ce_subject", String.valueOf(user));
            return records.stream().<@Nullable String>map(TopicRecord::value).toList();
        }
    }

    private List<String> devices(long user) {
        return service.as(user)
                .get(SUBSCRIPTIONS)
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("deviceId");
    }

    private String created(long user) {
        return service.as(user)
                .get(SUBSCRIPTIONS)
                .json()
                .at("/items/0/createdAt")
                .asString();
    }
}
