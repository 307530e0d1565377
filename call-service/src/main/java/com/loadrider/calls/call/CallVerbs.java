package com.loadrider.calls.call;

import com.loadrider.calls.membership.Memberships;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs the verbs of calls. Each is one transaction: it locks the row, checks the state, changes the call, and records
/// the change for publication.
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

    /// Starts a call. A refusal rolls everything back, unless the attempt is recorded as a call of its own.
    CallResult start(Supplier<CallResult> start) {
        return transaction.execute(status -> {
            CallResult result = start.get();
            switch (result) {
                case CallResult.Done(Call call) -> store.add(call);
                case CallResult.Refused(CallRefusal.ReceiverBusy(Call call)) -> store.add(call);
                case CallResult.Refused _ -> status.setRollbackOnly();
            }
            return result;
        });
    }

    /// Applies what happens to a call without a command of a user. Nothing happens to a call that does not exist.
    void apply(long callId, BiConsumer<Call, Instant> rule) {
        transaction.executeWithoutResult(_ -> lock.take(callId).ifPresent(it -> {
            rule.accept(it.call(), it.now());
            store.save(it.call());
        }));
    }

    /// Runs a verb of a user.
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
