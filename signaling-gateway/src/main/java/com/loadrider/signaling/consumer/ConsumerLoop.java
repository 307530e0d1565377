package com.loadrider.signaling.consumer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reads Kafka while the gateway runs. After every failure it starts over and rebuilds the
/// views, so that no record is skipped.
@Component
class ConsumerLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);

    private final GatewayConsumers consumers;
    private final StateAndEventReader reader;
    private final ViewsReady ready;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Consumer<?, ?> current;

    ConsumerLoop(GatewayConsumers consumers, StateAndEventReader reader, ViewsReady ready) {
        this.consumers = consumers;
        this.reader = reader;
        this.ready = ready;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("kafka-consumer").daemon().start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try (Consumer<String, byte @Nullable []> consumer = consumers.create()) {
                current = consumer;
                reader.rebuild(consumer);
                ready.built();
                while (isRunning()) {
                    reader.readOn(consumer);
                }
            } catch (WakeupException stopped) {
                return;
            } catch (InvalidOffsetException gone) {
                log.warn("Records were deleted before they were read; the views are rebuilt: {}", gone.getMessage());
            } catch (KafkaException failed) {
                log.warn("Reading from Kafka failed; the views are rebuilt: {}", failed.toString());
                pause();
            } catch (RuntimeException unexpected) {
                log.error("Reading from Kafka failed; the views are rebuilt", unexpected);
                pause();
            }
        }
    }

    private void pause() {
        try {
            boolean _ = stopping.await(BEFORE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        Consumer<?, ?> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the sessions are closed.
    @Override
    public int getPhase() {
        return 0;
    }
}
