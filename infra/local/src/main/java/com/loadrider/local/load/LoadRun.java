package com.loadrider.local.load;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// Starts each call at its planned time, whether earlier calls were answered or not (an open loop). A slow stack
/// therefore does not reduce the load.
///
/// @param plan the number of calls and their rate
/// @param door the gateway
/// @param pairs the users
/// @param out the stream for progress reports
record LoadRun(LoadPlan plan, Door door, List<Pair> pairs, PrintStream out) {

    /// Makes all calls.
    ///
    /// @return the results of the calls after the warm-up
    Findings run() throws InterruptedException {
        var warmup = new Findings();
        var findings = new Findings();
        var start = System.nanoTime();
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < plan.calls(); i++) {
                var call = i;
                var due = start + plan.due(i).toNanos();
                awaitDue(due);
                var seen = i < plan.warmupCalls() ? warmup : findings;
                calls.execute(() -> call(call, due, seen));
                if ((i + 1) % plan.rate() == 0) {
                    report((i + 1) / plan.rate(), seen);
                }
            }
        }
        return findings;
    }

    private static void awaitDue(long due) throws InterruptedException {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void report(int second, Findings seen) {
        if (second % 5 == 0) {
            var part = second <= plan.warmup() ? "warm-up" : "";
            out.printf("%-28s %s%n", "%4d s  %s".formatted(second, part), seen.progress());
        }
    }

    private void call(int number, long due, Findings findings) {
        var pair = pairs.get(number % pairs.size());
        var turn = number / pairs.size();
        var caller = pair.caller(turn);
        var receiver = pair.receiver(turn);
        try {
            var sent = System.nanoTime();
            findings.late(sent - due);
            var created = caller.initiate(door, pair.conversation(), receiver);
            if (created.status() != 201) {
                findings.error("initiate: " + created.error());
                return;
            }
            findings.initiated(System.nanoTime() - sent);
            var call = created.number("callSessionId");
            try {
                findings.rang(receiver.socket().rangAt(call) - sent);
            } catch (TimeoutException never) {
                findings.error("no call_incoming within 5 s");
            }
            end(caller, call, findings);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            findings.error(failure.toString());
        }
    }

    private void end(User caller, long call, Findings findings) throws InterruptedException {
        var sent = System.nanoTime();
        var ended = caller.end(door, call);
        if (ended.isSuccess()) {
            findings.ended(System.nanoTime() - sent);
        } else {
            findings.error("end: " + ended.error());
        }
    }
}
