package com.loadrider.service.parked;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Prints dead letters: one line per record without its content, or one record with its content.
final class Listing {

    private static final String COLUMNS = "%-25s %9s %6s  %-20s  %-20s  %-12s  %s%n";
    private static final int LONGEST_KEY = 60;

    private final PrintStream out;
    private int lines;

    Listing(PrintStream out) {
        this.out = out;
    }

    void line(ParkedRecord parked, Optional<Instant> sentAt) {
        if (lines++ == 0) {
            out.printf(COLUMNS, "TOPIC", "PARTITION", "OFFSET", "PARKED", "KEY", "WAS AT", "REASON");
        }
        String reason = printable(parked.group()) + ": " + printable(parked.reason());
        String sent = sentAt.map(it -> " (sent back " + seconds(it) + ")").orElse("");
        out.printf(
                COLUMNS,
                parked.topic(),
                parked.partition(),
                parked.offset(),
                seconds(parked.parkedAt()),
                printable(parked.key()),
                parked.originalPartition() + "@" + parked.originalOffset(),
                reason + sent);
    }

    void end() {
        out.printf("%d parked%n", lines);
    }

    /// Prints a record with its content, but without the stack trace, which only repeats the reason.
    void content(ParkedRecord parked) {
        out.printf(
                "%s, partition %d, offset %d; parked %s of partition %d, offset %d by %s%n",
                parked.record().topic(),
                parked.partition(),
                parked.offset(),
                seconds(parked.parkedAt()),
                parked.originalPartition(),
                parked.originalOffset(),
                printable(parked.group()));
        out.printf("reason: %s%nkey: %s%n", printable(parked.reason()), printable(parked.key()));
        for (Header header : parked.again().headers()) {
            out.printf("%s: %s%n", printable(header.key()), printable(text(header.value())));
        }
        byte[] value = parked.record().value();
        out.printf("%n%s%n", value == null ? "(a tombstone)" : text(value));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
    }

    /// Returns the text on one line, shortened and without control characters, which a terminal could execute.
    private static String printable(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.length() <= LONGEST_KEY ? plain : plain.substring(0, LONGEST_KEY - 1) + "…";
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
