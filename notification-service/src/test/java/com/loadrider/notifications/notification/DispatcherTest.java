package com.loadrider.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/// What the dispatcher does when it cannot claim anything.
class DispatcherTest {

    static List<RuntimeException> faults() {
        return List.of(
                new IllegalStateException("a fault"),
                new QueryTimeoutException("the database is slow"),
                new CannotCreateTransactionException("the database is away"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void outlivesAFault(RuntimeException fault) {
        var claims = new AtomicInteger();
        var signal = new DispatchSignal();
        var dispatcher = dispatcher(signal, () -> {
            if (claims.incrementAndGet() == 1) {
                throw fault;
            }
        });
        dispatcher.start();
        try {
            await().until(() -> claims.get() >= 1);
            signal.raise();
            await().until(() -> claims.get() >= 2);
            assertThat(dispatcher.isRunning()).isTrue();
        } finally {
            dispatcher.stop();
        }
    }

    @Test
    void stopsWhenItIsTold() {
        var claims = new AtomicInteger();
        var dispatcher = dispatcher(new DispatchSignal(), claims::incrementAndGet);
        dispatcher.start();
        await().until(() -> claims.get() >= 1);
        dispatcher.stop();
        int atTheStop = claims.get();
        dispatcher.stop();
        assertThat(claims).hasValue(atTheStop);
        assertThat(dispatcher.isRunning()).isFalse();
    }

    @SuppressWarnings("NullAway") // nothing is claimed, so nothing is delivered
    private static Dispatcher dispatcher(DispatchSignal signal, Runnable claim) {
        var attempts = new Attempts(null, null, null) {
            @Override
            List<ClaimedNotification> begin(int atMost) {
                claim.run();
                return List.of();
            }
        };
        return new Dispatcher(attempts, null, signal);
    }
}
