package com.loadrider.notifications;

import static com.loadrider.notifications.ServiceClient.SUBSCRIPTIONS;
import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.notifications.webpush.TestBrowser;
import com.loadrider.testkit.server.RealServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Without keys the service runs, and reaches nobody.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers(ownContext = true)
@Import(ServiceClient.class)
class NoKeysIT {

    private final long alice = freshId();

    @Autowired
    ServiceClient service;

    @Test
    void runsAndReachesNobody() {
        assertThat(service.as(alice)
                        .get("/api/v1/push/config")
                        .expect(200)
                        .json()
                        .toString())
                .isEqualTo("{\"webPush\":null,\"apns\":false,\"fcm\":false}");
        assertThat(service.as(alice)
                        .send(
                                "PUT",
                                SUBSCRIPTIONS + "/laptop",
                                TestBrowser.fresh().subscription("https://fcm.googleapis.com/fcm/send/1"))
                        .expect(422)
                        .code())
                .isEqualTo("unprocessable");
        service.stranger().get("/actuator/health/readiness").expect(200);
        assertThat(service.stranger().get("/actuator/prometheus").expect(200).body())
                .contains("outbox_age_seconds", "kafka_dead_letters_total");
    }
}
