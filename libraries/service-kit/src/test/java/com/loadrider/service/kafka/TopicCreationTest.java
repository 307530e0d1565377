package com.loadrider.service.kafka;

import static org.mockito.Mockito.after;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

class TopicCreationTest {

    private final KafkaAdmin admin = mock(KafkaAdmin.class);
    private final TopicCreation creation = new TopicCreation(admin, Duration.ofMillis(1));

    @Test
    void triesUntilKafkaIsThereAndThenNoMore() {
        when(admin.initialize()).thenReturn(false, false, true);
        creation.start();
        verify(admin, timeout(10_000).times(3)).initialize();
        verify(admin, after(50).times(3)).initialize();
    }
}
