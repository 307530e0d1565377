package com.loadrider.log;

import ch.qos.logback.classic.pattern.ExtendedThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/// A stack trace in a plain log, with each message in one line and an empty line around it.
public final class EscapedThrowable extends ExtendedThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy throwable) {
        return System.lineSeparator()
                + super.throwableProxyToString(new EscapedProxy(throwable))
                + System.lineSeparator();
    }
}
