package com.loadrider.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/// The message of a plain log line, in one line. Only the report of a failed start keeps its lines: it is written for
/// the operator, and holds nothing but settings.
public final class EscapedMessage extends MessageConverter {

    private static final String FAILED_START = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        String message = super.convert(event);
        return message == null || event.getLoggerName().equals(FAILED_START) ? message : Escaping.escape(message);
    }
}
