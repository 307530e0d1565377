package com.loadrider.signaling.presence;

import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.consumer.RecordListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tracks the lease of this gateway in the same way as other readers do. If its heartbeats did not get through, the
/// others have dropped its users. It then publishes all its users again.
@Component
class OwnLease implements RecordListener {

    private static final Logger log = LoggerFactory.getLogger(OwnLease.class);

    private final Leases leases = new Leases();
    private final String self;
    private final PresencePublisher users;
    private final PresenceWorker worker;

    OwnLease(ThisGateway gateway, PresencePublisher users, PresenceWorker worker) {
        this.self = gateway.id().toString();
        this.users = users;
        this.worker = worker;
        leases.seen(self);
    }

    @Override
    public void rebuilt(List<DecodedRecord> state) {
        // Ignored, because the age of these records is unknown.
    }

    @Override
    public void changed(List<DecodedRecord> batch) {
        for (DecodedRecord record : batch) {
            if (record instanceof DecodedRecord.GatewayAlive(var heartbeat)
                    && heartbeat.gatewayId().equals(self)) {
                leases.renew(self);
            } else if (record instanceof DecodedRecord.TickReturned
                    && !leases.tick(System.nanoTime()).isEmpty()) {
                log.warn("The heartbeats of this gateway did not come through; its users are announced again");
                leases.seen(self);
                worker.execute(users::publishAll);
            }
        }
    }
}
