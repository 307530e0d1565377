package com.loadrider.e2e.stage;

import org.jspecify.annotations.Nullable;

/// Starts the stack when a journey first needs it. After a failed start, all further journeys fail at once.
final class StackHolder implements AutoCloseable {

    private @Nullable TestStack stack;
    private @Nullable Exception failure;

    TestStack get() {
        if (stack == null && failure == null) {
            try {
                stack = TestStack.start();
            } catch (Exception e) {
                failure = e;
            }
        }
        if (stack == null) {
            throw new IllegalStateException("The stack did not start; its logs are in target/stack.", failure);
        }
        return stack;
    }

    @Override
    public void close() {
        if (stack != null) {
            stack.close();
        }
    }
}
