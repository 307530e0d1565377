package com.loadrider.notifications.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.webpush.TestBrowser;
import com.loadrider.service.problem.FieldProblem;
import com.loadrider.service.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionRequestTest {

    private static final TestBrowser BROWSER = TestBrowser.fresh();
    private static final String TOKEN = "0123456789abcdef".repeat(4);
    private static final String ENDPOINT = "https://fcm.googleapis.com/fcm/send/1";

    @Test
    void isOfABrowser() {
        PushTarget target = browser(ENDPOINT, BROWSER.p256dh(), BROWSER.auth()).target();

        assertThat(target.address()).isEqualTo(ENDPOINT);
        assertThat(target.keys()).isNotNull();
        assertThat(browser(ENDPOINT, BROWSER.p256dh() + "=", BROWSER.auth() + "==")
                        .target()
                        .hasKeysOf(target.keys()))
                .as("padded")
                .isTrue();
    }

    @Test
    void isOfAnApp() {
        assertThat(app(PushKind.APNS_VOIP, TOKEN, "com.example.app").target())
                .isEqualTo(new PushTarget(PushKind.APNS_VOIP, TOKEN, null, "com.example.app"));
        assertThat(app(PushKind.FCM, "cT0-x_:APA91bFabcdef", null).target().topic())
                .isNull();
    }

    @Test
    void needsTheKeysOfABrowser() {
        assertThat(errors(browser(ENDPOINT, null, null))).containsExactly("keys.p256dh", "keys.auth");
        assertThat(errors(new SubscriptionRequest(PushKind.WEBPUSH, ENDPOINT, null, null, null)))
                .containsExactly("keys.p256dh", "keys.auth");
        String standard = BROWSER.p256dh().replace('-', '+').replace('_', '/');
        assertThat(errors(browser(ENDPOINT, "B" + standard.substring(2) + "+/", BROWSER.auth())))
                .containsExactly("keys.p256dh");
        assertThat(errors(browser(ENDPOINT, BROWSER.p256dh().substring(4), BROWSER.auth())))
                .containsExactly("keys.p256dh");
        assertThat(errors(browser(ENDPOINT, BROWSER.p256dh(), BROWSER.auth() + "AA")))
                .containsExactly("keys.auth");
        assertThat(errors(browser(ENDPOINT, BROWSER.p256dh(), BROWSER.p256dh())))
                .containsExactly("keys.auth");
    }

    @Test
    void hasAnEndpointOfALimitedLength() {
        assertThat(errors(browser(null, BROWSER.p256dh(), BROWSER.auth()))).containsExactly("endpoint");
        assertThat(errors(browser("", BROWSER.p256dh(), BROWSER.auth()))).containsExactly("endpoint");
        assertThat(errors(browser("https://" + "a".repeat(2041), BROWSER.p256dh(), BROWSER.auth())))
                .containsExactly("endpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "APNS, ''",
        "APNS, 0123",
        "APNS, zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "APNS_VOIP, ../../3/device/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "FCM, short",
        "FCM, 0123456789abcdef/../messages",
        "FCM, 0123456789abcdef0123?x=y",
        "FCM, '0123456789abcdef\r\nX: y'"
    })
    void hasATokenThatFitsTheKind(PushKind kind, String token) {
        assertThat(errors(app(kind, token, null))).containsExactly("token");
    }

    @Test
    void hasNothingOfAnotherKind() {
        var keys = new SubscriptionRequest.Keys(BROWSER.p256dh(), BROWSER.auth());
        assertThat(errors(new SubscriptionRequest(PushKind.WEBPUSH, ENDPOINT, keys, TOKEN, "a.b")))
                .containsExactly("token", "topic");
        assertThat(errors(new SubscriptionRequest(PushKind.APNS, ENDPOINT, keys, TOKEN, "a/b")))
                .containsExactly("endpoint", "keys", "topic");
        assertThat(errors(new SubscriptionRequest(PushKind.FCM, null, null, TOKEN, "a.b")))
                .containsExactly("topic");
    }

    @Test
    void showsNothingByWhichADeviceCouldBeReached() {
        var request = browser(ENDPOINT, BROWSER.p256dh(), BROWSER.auth());
        assertThat(request + " " + request.keys() + " " + request.target())
                .doesNotContain(ENDPOINT, BROWSER.auth(), BROWSER.p256dh());
    }

    private static List<String> errors(SubscriptionRequest request) {
        var refused = catchThrowableOfType(ProblemException.class, request::target);
        assertThat(refused).isNotNull();
        return refused.problem().errors().stream().map(FieldProblem::field).toList();
    }

    private static SubscriptionRequest browser(
            @Nullable String endpoint, @Nullable String p256dh, @Nullable String auth) {
        return new SubscriptionRequest(
                PushKind.WEBPUSH, endpoint, new SubscriptionRequest.Keys(p256dh, auth), null, null);
    }

    private static SubscriptionRequest app(PushKind kind, String token, @Nullable String topic) {
        return new SubscriptionRequest(kind, null, null, token, topic);
    }
}
