package com.loadrider.notifications.webpush;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Reads the header `Retry-After` (RFC 9110 §10.2.3), which has seconds or a date.
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// Returns how long to wait, at most an hour; zero if the header is missing or cannot be read.
    static Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        Duration wanted =
                header.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : until(header, now);
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    private static Duration until(String date, Instant now) {
        try {
            Duration left = Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException malformed) {
            return Duration.ZERO;
        }
    }
}
