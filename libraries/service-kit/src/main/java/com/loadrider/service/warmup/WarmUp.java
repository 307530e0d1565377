package com.loadrider.service.warmup;

/// A typical request, executed to warm up the JVM before the service is ready. It must leave no data, so it rolls back
/// its writes.
@FunctionalInterface
public interface WarmUp {

    /// Executes the request once. It is called repeatedly within the limits of the warm-up.
    void execute() throws Exception;
}
