package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    private final Endpoints endpoints = new Endpoints(new PushHosts(
            List.of("fcm.googleapis.com", "*.push.services.mozilla.com"), List.of("localhost:8099", "push.intern")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/cT0:APA91b-_x",
                "https://fcm.googleapis.com/wp/a?b=c",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA==",
                "https://eu.updates.push.services.mozilla.com/x",
                "http://localhost:8099/push/1",
                "https://localhost:8099/push/1",
                "http://push.intern/1",
                "https://push.intern:4430/1"
            })
    void areThoseOfPushServices(String endpoint) {
        assertThat(endpoints.allowed(endpoint)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fcm.googleapis.com/fcm/send/1",
                "//fcm.googleapis.com/fcm/send/1",
                "http://fcm.googleapis.com/fcm/send/1",
                "HTTPS://fcm.googleapis.com/fcm/send/1",
                "https://FCM.googleapis.com/fcm/send/1",
                "https://fcm.googleapis.com./fcm/send/1",
                "https://fcm.googleapis.com:443/fcm/send/1",
                "https://fcm.googleapis.com:8080/fcm/send/1",
                "https://fcm.googleapis.com@127.0.0.1/",
                "https://127.0.0.1@fcm.googleapis.com/",
                "https://u:p@fcm.googleapis.com/",
                "https://fcm.googleapis.com#@127.0.0.1/",
                "https://fcm.googleapis.com/1#f",
                "https://fcm.googleapis.com\\@127.0.0.1/",
                "https://127.0.0.1\\@fcm.googleapis.com/",
                "https://127.0.0.1?@fcm.googleapis.com/",
                "https://fcm.googleapis.com%2f@127.0.0.1/",
                "https://fcm%2egoogleapis.com/1",
                "https://fcm.googleapis.com.evil.example/1",
                "https://evilfcm.googleapis.com/1",
                "https://x.fcm.googleapis.com/1",
                "https://push.services.mozilla.com/1",
                "https://evilpush.services.mozilla.com/1",
                "https://updates.push.services.mozilla.com.evil.example/1",
                "https://fcm。googleapis。com/1",
                "https://ｆcm.googleapis.com/1",
                "https:fcm.googleapis.com/1",
                "https:///fcm.googleapis.com/1",
                "https://fcm.googleapis.com/a b",
                "https://fcm.googleapis.com/a\r\nX: y",
                "https://fcm.googleapis.com/\u0000",
                "https://127.0.0.1/1",
                "https://127.1/1",
                "https://2130706433/1",
                "https://0x7f000001/1",
                "https://0177.0.0.1/1",
                "https://[::1]/1",
                "https://[::ffff:127.0.0.1]/1",
                "https://[fe80::1%25lo]/1",
                "https://localhost/1",
                "http://localhost:8098/1",
                "http://localhost/1",
                "http://localhost.:8099/1",
                "http://LOCALHOST:8099/1",
                "file:///etc/passwd",
                "jar:https://fcm.googleapis.com/1!/",
                "ftp://fcm.googleapis.com/1",
                "gopher://fcm.googleapis.com/1",
                "javascript:alert(1)"
            })
    void areNothingElse(String endpoint) {
        assertThat(endpoints.allowed(endpoint)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.", "com", "*.com", "FCM.googleapis.com", "https://fcm.googleapis.com", "a..b", ""})
    void areNotOpenedToEverybodyByASetting(String host) {
        assertThatThrownBy(() -> new PushHosts(List.of(host), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("push.allowed-hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "localhost:", "localhost:123456", "*.intern", ""})
    void arePrivateByNameOnly(String host) {
        assertThatThrownBy(() -> new PushHosts(List.of(), List.of(host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("push.private-hosts");
    }

    @Test
    void areOfALimitedLength() {
        String longest = "https://fcm.googleapis.com/" + "a".repeat(2048 - 27);
        assertThat(endpoints.allowed(longest)).isPresent();
        assertThat(endpoints.allowed(longest + "a")).isEmpty();
    }
}
