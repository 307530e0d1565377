package com.loadrider.notifications.sender;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Reads the header `Retry-After` (RFC 9110 §10.2.3), which has seconds or a date.
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// Returns how long to wait, at most an hour; zero if the header is missing or cannot be read.
    public static Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        return atMostAnHour(isSeconds(header) ? Duration.ofSeconds(Long.parseLong(header)) : until(header, now));
    }

    /// Returns how long to wait, at most an hour; zero if the header is missing or does not have seconds.
    public static Duration ofSeconds(@Nullable String header) {
        return header != null && isSeconds(header)
                ? atMostAnHour(Duration.ofSeconds(Long.parseLong(header)))
                : Duration.ZERO;
    }

    private static boolean isSeconds(String header) {
        return header.matches("[0-9]{1,9}");
    }

    private static Duration atMostAnHour(Duration wanted) {
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
