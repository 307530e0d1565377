package com.loadrider.signaling.relay;

import com.loadrider.events.CallSession;
import com.loadrider.service.problem.CallProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.signaling.callview.CallLookup;
import com.loadrider.signaling.callview.CallView;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/// Checks signals and relays them. The call view alone may allow a signal. A refusal comes from call-service, except
/// for a call that is over, because such a call never changes again, and for a signal addressed to its sender.
@Component
public class Relay {

    private static final RelayOutcome RELAYED = new RelayOutcome.Relayed();
    private static final RelayOutcome OFFLINE = new RelayOutcome.Refused(
            Problem.of(CallProblem.RECEIVER_OFFLINE, "No device of the recipient that may have it is connected."));

    private final CallView calls;
    private final CallLookup lookup;
    private final Recipients recipients;
    private final RelayMetrics metrics;
    private final RelayLog log;

    Relay(CallView calls, CallLookup lookup, Recipients recipients, RelayMetrics metrics, RelayLog log) {
        this.calls = calls;
        this.lookup = lookup;
        this.recipients = recipients;
        this.metrics = metrics;
        this.log = log;
    }

    /// Relays or refuses a signal from the call view alone. Never blocks.
    ///
    /// @return empty if call-service must be asked
    Optional<CompletableFuture<RelayOutcome>> tryAtOnce(Signal signal, Sender sender) {
        long started = System.nanoTime();
        return evaluate(signal, sender).map(it -> recorded(signal, sender, started, it));
    }

    private Optional<CompletableFuture<RelayOutcome>> evaluate(Signal signal, Sender sender) {
        if (signal.toUserId() == sender.userId()) {
            return Optional.of(refused(RelayRules.wrongRecipient()));
        }
        CallSession call = calls.find(signal.callSessionId()).orElse(null);
        if (call == null || !call.involves(sender.userId())) {
            return Optional.empty();
        }
        Optional<Problem> refusal = RelayRules.refusal(signal, sender, call);
        if (refusal.isEmpty()) {
            return Optional.of(deliver(signal, sender, call));
        }
        return RelayRules.isFinal(call) ? Optional.of(refused(refusal.get())) : Optional.empty();
    }

    /// Relays or refuses a signal. Asks call-service, and blocks meanwhile, if the call view does not suffice.
    ///
    /// @throws com.loadrider.service.problem.ProblemException `unavailable`
    public CompletableFuture<RelayOutcome> relay(Signal signal, Sender sender) {
        long started = System.nanoTime();
        return recorded(signal, sender, started, evaluate(signal, sender).orElseGet(() -> afterAsking(signal, sender)));
    }

    private CompletableFuture<RelayOutcome> recorded(
            Signal signal, Sender sender, long started, CompletableFuture<RelayOutcome> outcome) {
        return metrics.timed(signal.type(), started, outcome).whenComplete((done, _) -> {
            switch (done) {
                case RelayOutcome.Relayed() -> log.relayed(signal, sender.userId());
                case RelayOutcome.Refused(Problem problem) ->
                    log.notRelayed(signal, sender.userId(), problem.type().code());
                case RelayOutcome.RefusedByCallService _ ->
                    log.notRelayed(signal, sender.userId(), "refused_by_call_service");
                case null -> log.notRelayed(signal, sender.userId(), "failed");
            }
        });
    }

    private CompletableFuture<RelayOutcome> afterAsking(Signal signal, Sender sender) {
        return switch (lookup.find(signal.callSessionId(), sender.caller().token())) {
            case CallLookup.Finding.Found(CallSession call) ->
                RelayRules.refusal(signal, sender, call)
                        .map(Relay::refused)
                        .orElseGet(() -> deliver(signal, sender, call));
            case CallLookup.Finding.Refused(var answer) ->
                CompletableFuture.completedFuture(new RelayOutcome.RefusedByCallService(answer));
        };
    }

    private CompletableFuture<RelayOutcome> deliver(Signal signal, Sender sender, CallSession call) {
        return recipients.deliver(signal, sender.userId(), call).thenApply(has -> has ? RELAYED : OFFLINE);
    }

    private static CompletableFuture<RelayOutcome> refused(Problem problem) {
        return CompletableFuture.completedFuture(new RelayOutcome.Refused(problem));
    }
}
