package com.loadrider.bench.load;

import com.loadrider.bench.wire.Connection;
import com.loadrider.bench.wire.Listener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Lets threads wait for what connections receive: events about calls, signals, acknowledgements. Each is remembered
/// until it is waited for, as it may arrive first.
final class Events implements Listener {

    private static final Pattern EVENT = Pattern.compile("^\\[\"(\\w+)\".*?\"callSessionId\":(\\d+)", Pattern.DOTALL);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Map<Object, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();

    /// What identifies an event.
    private record Named(Connection at, String name, long call) {}

    private record Acknowledged(Connection at, int id) {}

    private record Delivered(Connection at, int number) {}

    @Override
    public void event(Connection at, byte[] text, int offset, int length) {
        var now = System.nanoTime();
        var event = EVENT.matcher(new String(text, offset, length, StandardCharsets.UTF_8));
        if (event.find()) {
            complete(new Named(at, event.group(1), Long.parseLong(event.group(2))), now);
        }
    }

    @Override
    public void acknowledged(Connection at, int id, boolean accepted) {
        if (accepted) {
            complete(new Acknowledged(at, id), System.nanoTime());
        } else {
            future(new Acknowledged(at, id)).completeExceptionally(new IllegalStateException("It was refused."));
        }
    }

    @Override
    public void delivered(Connection at, int number) {
        complete(new Delivered(at, number), System.nanoTime());
    }

    /// Waits until a connection has received an event about a call.
    ///
    /// @return when it arrived, from `System.nanoTime()`
    long event(Connection at, String name, long call) throws InterruptedException {
        return await(new Named(at, name, call));
    }

    /// Waits until the server has acknowledged an event.
    void acknowledgement(Connection at, int id) throws InterruptedException {
        await(new Acknowledged(at, id));
    }

    /// Waits until a connection has received a signal.
    void signal(Connection at, int number) throws InterruptedException {
        await(new Delivered(at, number));
    }

    /// Forgets what was not waited for.
    void forget() {
        awaited.clear();
    }

    private long await(Object key) throws InterruptedException {
        try {
            return future(key).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(describe(key) + " did not arrive within 5 s", late);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(describe(key) + " was a refusal", refused);
        } finally {
            awaited.remove(key);
        }
    }

    private static String describe(Object key) {
        return switch (key) {
            case Named event -> event.name();
            case Acknowledged _ -> "an acknowledgement";
            default -> "a signal";
        };
    }

    private void complete(Object key, long now) {
        future(key).complete(now);
    }

    private CompletableFuture<Long> future(Object key) {
        return awaited.computeIfAbsent(key, _ -> new CompletableFuture<>());
    }
}
