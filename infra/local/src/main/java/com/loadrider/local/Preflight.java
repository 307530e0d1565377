package com.loadrider.local;

import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The checks before anything is started; `./run` also makes them before anything is built. They check the options, the
/// settings, that no other launcher uses the folder, and that every port is free.
///
/// `./run` runs this class from its source, so it and everything it uses may depend only on the JDK.
///
/// @param options the options of the command line
/// @param plan the stack that they describe
record Preflight(Options options, StackPlan plan) {

    /// Runs the checks. Prints one sentence and exits with code 1 if one fails, otherwise exits with 0.
    ///
    /// @param arguments see `./run --help`; the system property `loadrider.root` names the root of the repository
    static void main(String[] arguments) {
        orRefuse(() -> {
            var preflight = of(arguments);
            try (var _ = RunLock.take(preflight.plan.layout().directory())) {
                preflight.pass().ifPresent(System.out::println);
            }
        });
    }

    /// Creates the plan from the command line.
    ///
    /// @throws Refusal if an option is unknown or a setting cannot work
    static Preflight of(String[] arguments) {
        var options = Options.parse(List.of(arguments));
        var plan = StackPlan.standard(Path.of(System.getProperty("loadrider.root", ".")))
                .with(options.instances())
                .with(options.restarts());
        return new Preflight(options, plan);
    }

    /// Runs the checks that need the lock. Ends processes that a killed launcher left
    /// running, because they hold the ports.
    ///
    /// @return a message about such processes, if there were any
    Optional<String> pass() throws IOException {
        var listeners = options.serversOnly() ? Listener.ofServers(plan) : Listener.ofAll(plan);
        var directory = plan.layout().directory();
        var ended = new Leftovers(directory).end();
        listeners.forEach(Listener::checkFree);
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of("Ended what a killed run had left: " + String.join(", ", ended));
    }

    /// Work that may throw a [Refusal].
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /// Does the work. If it is refused, prints one sentence and exits.
    static void orRefuse(Work work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            exit(String.valueOf(refusal.getMessage()));
        } catch (IOException e) {
            exit("A file cannot be used: " + e);
        } catch (InterruptedException toldToStop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void exit(String sentence) {
        System.err.println("run: " + sentence);
        System.exit(1);
    }
}
