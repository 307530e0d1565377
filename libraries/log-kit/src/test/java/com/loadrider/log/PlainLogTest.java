package com.loadrider.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Encodes by the configuration that the services have.
class PlainLogTest {

    private final LoggerContext context = new LoggerContext();
    private ConsoleAppender<ILoggingEvent> console;

    @BeforeEach
    void configure() throws JoranException {
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource("/logback-spring.xml"));
        console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\n2026-01-01T00:00:00.000Z  INFO 1 --- forged', 'a\\r\\n2026-01-01T00:00:00.000Z  INFO 1 --- forged'",
        "'a\nb', 'a\\nb'",
        "'a\rb', 'a\\rb'",
        "'a\tb', 'a\\tb'",
        "'a\u000Bb\u000Cc', 'a\\u000bb\\u000cc'",
        "'a\u0085b\u2028c\u2029d', 'a\\u0085b\\u2028c\\u2029d'",
        "'\u001B[2J\u0007', '\\u001b[2J\\u0007'",
        "'a\u202Eb\u200Bc', 'a\\u202eb\\u200bc'",
        "'Zoë 😀 \\n', 'Zoë 😀 \\n'"
    })
    void aMessageIsOneLine(String argument, String written) {
        assertThat(line("Unknown event {}", argument, null)).endsWith(": Unknown event " + written + "\n");
    }

    @Test
    void messagesOfThrowablesAreOneLineEach() {
        var cause = new IllegalStateException("c\r\nforged cause");
        var failure = new IllegalArgumentException("f\nforged failure", cause);
        failure.addSuppressed(new IllegalStateException("s\nforged too"));

        assertThat(line("Failed on {}", "x\ny", failure).lines())
                .noneMatch(it -> it.startsWith("forged"))
                .anyMatch(it -> it.endsWith("Failed on x\\ny"))
                .anyMatch(it -> it.contains("IllegalArgumentException: f\\nforged failure"))
                .anyMatch(it -> it.contains("Caused by: java.lang.IllegalStateException: c\\r\\nforged cause"))
                .anyMatch(it -> it.contains("Suppressed: java.lang.IllegalStateException: s\\nforged too"))
                .anyMatch(it -> it.contains("at " + getClass().getName()));
    }

    private String line(String pattern, String argument, @Nullable Throwable failure) {
        var event = new LoggingEvent(
                getClass().getName(), context.getLogger("probe"), Level.WARN, pattern, failure, new Object[] {argument
                });
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
