package com.loadrider.calls.call;

import com.loadrider.events.CallType;
import com.loadrider.service.id.Ids;
import com.loadrider.service.warmup.WarmUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a dummy call and rolls it back. It publishes no event and changes no metric. Its ids are the largest allowed
/// ones, which no sequence will reach.
@Component
class CallWarmUp implements WarmUp {

    private static final long ID = Ids.LARGEST;
    private static final Actor CALLER = new Actor(ID, null);
    private static final Actor RECEIVER = new Actor(ID - 1, null);
    private static final Invitation INVITATION =
            new Invitation(ID, CALLER, "Nobody", RECEIVER.userId(), CallType.VIDEO);

    private static final CallTimes TIMES =
            new CallTimes(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofSeconds(20), Duration.ofSeconds(120));

    private final CallLock lock;
    private final Calls calls;
    private final UsersInCall usersInCall;
    private final ReceiverReach receiverReach;
    private final TransactionTemplate transaction;

    CallWarmUp(
            CallLock lock,
            Calls calls,
            UsersInCall usersInCall,
            ReceiverReach receiverReach,
            TransactionTemplate transaction) {
        this.lock = lock;
        this.calls = calls;
        this.usersInCall = usersInCall;
        this.receiverReach = receiverReach;
        this.transaction = transaction;
    }

    @Override
    public void execute() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            initiate();
            lock.take(ID).ifPresent(it -> answerAndEnd(it.call(), it.now()));
        });
    }

    private void initiate() {
        var _ = calls.activeIn(ID);
        var _ = usersInCall.claim(ID, CALLER.userId(), RECEIVER.userId());
        var _ = receiverReach.of(RECEIVER.userId());
        calls.saveAndFlush(DirectCall.initiate(ID, INVITATION, Instant.EPOCH, TIMES.ringTimeout(), DeviceReach.NONE));
    }

    private void answerAndEnd(Call call, Instant now) {
        var _ = call.accept(RECEIVER, now, TIMES);
        var _ = call.end(CALLER, now);
        usersInCall.release(ID);
        // The query makes Hibernate flush the changes.
        var _ = calls.find(ID);
        var _ = call.session();
    }
}
