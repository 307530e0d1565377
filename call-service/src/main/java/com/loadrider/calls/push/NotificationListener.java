package com.loadrider.calls.push;

import com.loadrider.events.Notification;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.NotificationStep;
import com.loadrider.events.Topics;
import com.loadrider.service.id.DeviceIds;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Reads what became of notifications, and passes on what concerns calls that ring.
@Component
class NotificationListener {

    private static final Logger log = LoggerFactory.getLogger(NotificationListener.class);

    private final RecordReader reader;
    private final PushReports reports;

    NotificationListener(RecordReader reader, PushReports reports) {
        this.reader = reader;
        this.reports = reports;
    }

    @KafkaListener(topics = Topics.NOTIFICATIONS, groupId = "call-service-notifications")
    void read(ConsumerRecord<String, byte @Nullable []> record) {
        String name = reader.type(record);
        Optional<NotificationStep> step = NotificationStep.named(name);
        if (step.isEmpty()) {
            log.info("An event of the unknown type {} is skipped", name);
            return;
        }
        Notification notification = reader.value(record, Notification.class);
        requireDevice(notification);
        if (notification.purpose() == NotificationPurpose.RING) {
            report(step.get(), notification);
        }
    }

    private void report(NotificationStep step, Notification it) {
        switch (step) {
            case ACCEPTED -> reports.pushed(it.callSessionId(), it.userId(), it.deviceId());
            case SHOWN -> reports.shown(it.callSessionId(), it.userId(), it.deviceId());
            case DECLINED -> reports.declined(it.callSessionId(), it.userId(), it.deviceId());
            case SENT, OPENED, FAILED, EXPIRED -> {}
        }
    }

    @SuppressWarnings("NullAway") // what is read from a record may lack anything
    private static void requireDevice(Notification notification) {
        if (notification.purpose() == null
                || notification.deviceId() == null
                || !DeviceIds.isDeviceId(notification.deviceId())) {
            throw new UnreadableRecordException("the notification has no purpose or device", null);
        }
    }
}
