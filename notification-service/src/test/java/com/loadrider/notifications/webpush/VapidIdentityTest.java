package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.notifications.TestKeys;
import com.loadrider.notifications.sender.InvalidPushKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VapidIdentityTest {

    private static final String CONTACT = "mailto:ops@example.com";

    @Test
    void isThePairOfTheOperator() {
        assertThat(identity(TestKeys.PUBLIC, TestKeys.PRIVATE, CONTACT)).isEqualTo(TestKeys.PUBLIC);
        assertThat(identity(TestKeys.PUBLIC + "=", " " + TestKeys.PRIVATE, "https://example.com/contact"))
                .isEqualTo(TestKeys.PUBLIC);
    }

    @Test
    void isMissingWithoutKeys() {
        assertThat(VapidIdentity.of(settings("", " ", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PUBLIC, '', mailto:ops@example.com, VAPID_PRIVATE_KEY is missing",
                "'', PRIVATE, mailto:ops@example.com, VAPID_PUBLIC_KEY is missing",
                "OTHER, PRIVATE, mailto:ops@example.com, not the two keys of one pair",
                "PRIVATE, PUBLIC, mailto:ops@example.com, VAPID_PUBLIC_KEY must be an uncompressed point",
                "PUBLIC, PUBLIC, mailto:ops@example.com, VAPID_PRIVATE_KEY must be the 32 bytes",
                "PUBLIC, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, mailto:ops@example.com, VAPID_PRIVATE_KEY must be",
                "P!BLIC, PRIVATE, mailto:ops@example.com, VAPID_PUBLIC_KEY must be in base64url",
                "PUBLIC, PRIVATE, '', VAPID_SUBJECT",
                "PUBLIC, PRIVATE, ops@example.com, VAPID_SUBJECT",
                "PUBLIC, PRIVATE, http://example.com, VAPID_SUBJECT",
                "PUBLIC, PRIVATE, mailto:nobody, VAPID_SUBJECT"
            })
    void stopsTheStartInOneSentence(String publicKey, String privateKey, String subject, String sentence) {
        assertThatThrownBy(() -> identity(key(publicKey), key(privateKey), subject))
                .isInstanceOf(InvalidPushKeys.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining(TestKeys.PRIVATE);
    }

    @Test
    void showsNoKey() {
        var settings = settings(TestKeys.PUBLIC, TestKeys.PRIVATE, CONTACT);
        assertThat(settings.toString()).doesNotContain(TestKeys.PRIVATE);
        assertThat(VapidIdentity.of(settings).toString()).doesNotContain(TestKeys.PRIVATE);
    }

    private static String key(String name) {
        return switch (name) {
            case "PUBLIC" -> TestKeys.PUBLIC;
            case "PRIVATE" -> TestKeys.PRIVATE;
            case "OTHER" -> TestKeys.OTHER_PUBLIC;
            default -> name;
        };
    }

    private static String identity(String publicKey, String privateKey, String subject) {
        return VapidIdentity.of(settings(publicKey, privateKey, subject))
                .orElseThrow()
                .publicKey();
    }

    private static WebPushProperties settings(String publicKey, String privateKey, String subject) {
        return new WebPushProperties(publicKey, privateKey, subject, "", Duration.ofSeconds(5));
    }
}
