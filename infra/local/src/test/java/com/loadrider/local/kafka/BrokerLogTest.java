package com.loadrider.local.kafka;

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
import org.junit.jupiter.api.Test;

/// Clients name themselves to the broker as they like.
class BrokerLogTest {

    @Test
    void hasOneLineForEachEvent() throws JoranException {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource("/broker-logback.xml"));
        var out = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("out");
        var failure = new IllegalStateException("b\nforged");
        var event = new LoggingEvent(
                "", context.getLogger("probe"), Level.WARN, "{} left", failure, new Object[] {"a\r\nforged"});

        assertThat(new String(out.getEncoder().encode(event), StandardCharsets.UTF_8))
                .contains("WARN  probe : a\\r\\nforged left\n")
                .contains("IllegalStateException: b\\nforged\n");
    }
}
