package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a verb of a user: one transaction, which locks the row, checks the state, changes the call, and records the
/// change for publication.
@Component
class CallVerbs {

    private final CallLock lock;
    private final CallStore store;
    private final Memberships members;
    private final TransactionTemplate transaction;

    CallVerbs(CallLock lock, CallStore store, Memberships members, TransactionTemplate transaction) {
        this.lock = lock;
        this.store = store;
        this.members = members;
        this.transaction = transaction;
    }

    CallResult run(long callId, Actor actor, BiFunction<Call, Instant, Optional<CallRefusal>> verb) {
        CallResult result = transaction.execute(status -> {
            Optional<CallLock.Locked> locked = lock.take(callId);
            if (locked.isEmpty()) {
                return new CallResult.Refused(new CallRefusal.NotAParticipant(CallReading.NOWHERE));
            }
            Call call = locked.get().call();
            Optional<CallRefusal> refusal = verb.apply(call, locked.get().now());
            Optional<CallRefusal> conflict = store.save(call);
            conflict.ifPresent(_ -> status.setRollbackOnly());
            return refusal.or(() -> conflict)
                    .<CallResult>map(CallResult.Refused::new)
                    .orElseGet(() -> new CallResult.Done(call));
        });
        // Checked after the transaction, because it can require a request to another service.
        return result instanceof CallResult.Refused(CallRefusal.NotAParticipant(long conversationId))
                        && !members.include(conversationId, actor.userId())
                ? new CallResult.Refused(new CallRefusal.NotFound())
                : result;
    }
}
