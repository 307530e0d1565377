package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.notifications.sender.RetryAfter;
import com.loadrider.notifications.sender.SendResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushResultsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void areAccepted(int status) {
        assertThat(result(status, null)).isEqualTo(new SendResult.Accepted());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void areGone(int status) {
        assertThat(result(status, null)).isEqualTo(new SendResult.Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 301, 302, 303, 307, 308, 400, 401, 403, 405, 413, 418})
    void areRefused(int status) {
        assertThat(result(status, "5")).isInstanceOf(SendResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void areUnavailable(int status) {
        assertThat(result(status, "5"))
                .isEqualTo(new SendResult.Unavailable(Duration.ofSeconds(5), "status " + status));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "0|0",
                "999999999|3600",
                "Sat, 31 Jan 2026 09:30:20 GMT|20",
                "Sat, 31 Jan 2026 09:29:00 GMT|0",
                "-1|0",
                "1.5|0",
                "soon|0",
                "99999999999999999999|0",
                "|0"
            })
    void waitAsLongAsThePushServiceWants(@Nullable String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static SendResult result(int status, @Nullable String retryAfter) {
        return WebPushResults.of(new PushServiceAnswer(status, retryAfter), NOW);
    }
}
