package com.loadrider.deadletters;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Prints dead letters: one line per record without its content, or one record with its content.
final class DeadLetterPrinter {

    private static final String COLUMNS = "%-25s %9s %6s  %-20s  %-20s  %-12s  %s%n";
    private static final int LONGEST_KEY = 60;

    private final PrintStream out;
    private int lines;

    DeadLetterPrinter(PrintStream out) {
        this.out = out;
    }

    void line(DeadLetter letter, Optional<Instant> sentAt) {
        if (lines++ == 0) {
            out.printf(COLUMNS, "TOPIC", "PARTITION", "OFFSET", "FAILED", "KEY", "WAS AT", "REASON");
        }
        String reason = printable(letter.group()) + ": " + printable(letter.reason());
        String sent = sentAt.map(it -> " (sent back " + seconds(it) + ")").orElse("");
        out.printf(
                COLUMNS,
                letter.topic(),
                letter.partition(),
                letter.offset(),
                seconds(letter.failedAt()),
                printable(letter.key()),
                letter.originalPartition() + "@" + letter.originalOffset(),
                reason + sent);
    }

    void end() {
        out.printf("%d dead letters%n", lines);
    }

    /// Prints a record with its content, but without the stack trace, which only repeats the reason.
    void content(DeadLetter letter) {
        out.printf(
                "%s, partition %d, offset %d; failed %s, was in partition %d, offset %d by %s%n",
                letter.record().topic(),
                letter.partition(),
                letter.offset(),
                seconds(letter.failedAt()),
                letter.originalPartition(),
                letter.originalOffset(),
                printable(letter.group()));
        out.printf("reason: %s%nkey: %s%n", printable(letter.reason()), printable(letter.key()));
        for (Header header : letter.again().headers()) {
            out.printf("%s: %s%n", printable(header.key()), printable(text(header.value())));
        }
        byte[] value = letter.record().value();
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
