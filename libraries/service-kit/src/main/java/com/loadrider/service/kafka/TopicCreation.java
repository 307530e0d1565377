package com.loadrider.service.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/// Creates the topics as soon as Kafka can be reached. Spring tries only once, at startup, but a service may start
/// before Kafka.
final class TopicCreation implements SmartLifecycle {

    private final KafkaAdmin admin;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    TopicCreation(KafkaAdmin admin, Duration pause) {
        this.admin = admin;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("topic-creation").start(this::tryUntilDone);
    }

    private void tryUntilDone() {
        try {
            while (!admin.initialize()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
