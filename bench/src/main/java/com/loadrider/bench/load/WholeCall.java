package com.loadrider.bench.load;

import com.loadrider.bench.wire.Connection;
import com.loadrider.bench.wire.Couple;
import com.loadrider.bench.wire.Message;
import com.loadrider.bench.wire.Signal;
import com.loadrider.bench.wire.SocketIoProtocol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// One call from its beginning to its end: the caller initiates, the callee's device confirms that it rings, the callee
/// accepts, an offer, an answer and ten candidates are exchanged and acknowledged, the caller ends the call. Each step
/// begins when both clients have heard of the one before.
///
/// @param api the REST API
/// @param couple the two clients
/// @param events what they hear
/// @param numbers numbers of messages, and ids of acknowledgements
record WholeCall(CallApi api, Couple couple, Events events, AtomicInteger numbers) {

    /// What [Tally] has durations of.
    static final List<String> STEPS = List.of("ring", "accept", "signals", "end", "call");

    private static final int CANDIDATES = 5;

    void run(Tally tally) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var call = api.initiate(couple.pair());
        try {
            var rang = events.event(couple.callee(), "call_incoming", call);
            var confirmed = System.nanoTime();
            alert(call);
            var accepting = System.nanoTime();
            api.accept(couple.pair(), call);
            var accepted = events.event(couple.caller(), "call_accepted", call);
            var signalling = System.nanoTime();
            couple.pair().call(call);
            signal();
            var signalled = System.nanoTime();
            end(call);
            var ended = System.nanoTime();
            tally.took("ring", rang - began);
            tally.took("alert", accepting - confirmed);
            tally.took("accept", accepted - accepting);
            tally.took("signals", signalled - signalling);
            tally.took("end", ended - signalled);
            tally.took("call", ended - began);
        } catch (IllegalStateException failure) {
            api.end(couple.pair(), call);
            throw failure;
        }
    }

    private void alert(long call) throws InterruptedException {
        var id = numbers.incrementAndGet();
        var event = SocketIoProtocol.event(id, "[\"call_incoming\",{\"callSessionId\":" + call + "}]");
        couple.callee().send(Message.of(event), 0);
        events.acknowledgement(couple.callee(), id);
    }

    private void signal() throws InterruptedException {
        await(List.of(send(couple.caller(), Signal.OFFER)));
        await(List.of(send(couple.callee(), Signal.ANSWER)));
        var candidates = new ArrayList<Sent>();
        for (var i = 0; i < CANDIDATES; i++) {
            candidates.add(send(couple.caller(), Signal.CANDIDATE));
            candidates.add(send(couple.callee(), Signal.CANDIDATE));
        }
        await(candidates);
    }

    private Sent send(Connection from, Signal signal) {
        var number = numbers.incrementAndGet();
        from.send(Message.of(SocketIoProtocol.event(number, SocketIoProtocol.signal(from, signal))), number);
        return new Sent(from, number);
    }

    private void await(List<Sent> signals) throws InterruptedException {
        for (var signal : signals) {
            events.acknowledgement(signal.from, signal.number);
            events.signal(signal.from.peer(), signal.number);
        }
    }

    private void end(long call) throws IOException, InterruptedException {
        api.end(couple.pair(), call);
        events.event(couple.caller(), "call_ended", call);
        events.event(couple.callee(), "call_ended", call);
    }

    private record Sent(Connection from, int number) {}
}
