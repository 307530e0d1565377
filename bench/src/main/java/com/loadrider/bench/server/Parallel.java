package com.loadrider.bench.server;

import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does something for many, some at once.
final class Parallel {

    private static final int AT_ONCE = 8;

    private Parallel() {}

    /// What is done for one.
    @FunctionalInterface
    interface Act<T, R> {

        R on(T one) throws IOException, InterruptedException;
    }

    /// Returns the results in the order of the arguments.
    static <T, R> List<R> map(List<T> all, Act<T, R> act) throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var coming = new ArrayList<Future<R>>();
            for (var one : all) {
                coming.add(threads.submit(() -> act.on(one)));
            }
            try {
                var results = new ArrayList<R>();
                for (var result : coming) {
                    results.add(result.get());
                }
                return results;
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                if (failed.getCause() instanceof Refusal refusal) {
                    throw refusal;
                }
                throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
            }
        }
    }
}
