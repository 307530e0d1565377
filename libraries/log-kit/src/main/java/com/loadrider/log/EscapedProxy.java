package com.loadrider.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A throwable whose messages, and those of its causes, are in one line each.
final class EscapedProxy implements IThrowableProxy {

    private final IThrowableProxy throwable;

    EscapedProxy(IThrowableProxy throwable) {
        this.throwable = throwable;
    }

    @Override
    public @Nullable String getMessage() {
        return escaped(throwable.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
        return escaped(throwable.getOverridingMessage());
    }

    @Override
    public String getClassName() {
        return throwable.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return throwable.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return throwable.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return throwable.getCause() == null ? null : new EscapedProxy(throwable.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        return Arrays.stream(throwable.getSuppressed()).map(EscapedProxy::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return throwable.isCyclic();
    }

    private static @Nullable String escaped(@Nullable String message) {
        return message == null ? null : Escaping.escape(message);
    }
}
