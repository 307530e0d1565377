package com.loadrider.local.load;

import com.loadrider.local.part.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/// The program behind `infra/local/load`: makes calls at a given rate with many pairs of users, ends each call as soon
/// as it rings, and prints a table of the durations.
final class LoadGenerator {

    // Random ids for new users, because calls and rate limits of users of earlier runs would interfere.
    private static final long FIRST_USER = 1_000_000_000L;
    private static final long LAST_USER = 1L << 50;
    private static final int CONNECTING_AT_ONCE = 8;

    private LoadGenerator() {}

    /// Runs once. The exit code is 0 if there was no error.
    ///
    /// @param arguments see `infra/local/load --help`
    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(LoadPlan.parse(arguments), Tokens.fromEnvironment()) ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println("load: " + refusal.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(LoadPlan plan, Tokens tokens) throws InterruptedException {
        System.out.printf(
                "%d calls/s for %d s (after %d s of warm-up) over %d pairs: %.1f calls per user and minute%n",
                plan.rate(), plan.seconds(), plan.warmup(), plan.pairs(), plan.callsPerUserAndMinute());
        if (plan.callsPerUserAndMinute() > 6) {
            System.out.println("That is more than the 6 per minute that call-service lets a user call another;"
                    + " take more --pairs, or start it with CALLS_LIMITS_INITIATE_PER_PAIR_PER_MINUTE=0.");
        }
        var door = Door.at(plan.url());
        var pairs = connect(plan, door, tokens);
        System.out.printf(
                "%-28s %7s %9s %9s %9s %9s%n", "initiate to call_incoming", "count", "p50", "p90", "p99", "max");
        var findings = new LoadRun(plan, door, pairs, System.out).run();
        findings.print(System.out);
        return !findings.hasErrors();
    }

    private static List<Pair> connect(LoadPlan plan, Door door, Tokens tokens) throws InterruptedException {
        System.out.println("Connecting " + 2 * plan.pairs() + " devices");
        var first = ThreadLocalRandom.current().nextLong(FIRST_USER, LAST_USER);
        try (var connecting = Executors.newFixedThreadPool(CONNECTING_AT_ONCE)) {
            var coming = new ArrayList<Callable<Pair>>();
            for (var i = 0; i < plan.pairs(); i++) {
                var id = first + 2L * i;
                coming.add(() -> Pair.create(door, tokens, id));
            }
            var pairs = new ArrayList<Pair>();
            for (var pair : connecting.invokeAll(coming)) {
                pairs.add(get(pair));
            }
            return pairs;
        }
    }

    private static Pair get(Future<Pair> pair) throws InterruptedException {
        try {
            return pair.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Refusal refusal
                    ? refusal
                    : new Refusal("The stack does not answer as it should: " + failure.getCause(), failure);
        }
    }
}
