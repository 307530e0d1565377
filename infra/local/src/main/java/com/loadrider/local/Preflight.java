package com.loadrider.local;

import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is checked before anything is started, and by `./run` also before anything is built: the options, the
/// settings, that no other launcher uses the folder, and that every port is free.
///
/// As `./run` has Java run this class from its source, it and all it uses need the JDK only.
///
/// @param options of the command line
/// @param plan the stack they ask for
record Preflight(Options options, StackPlan plan) {

    /// Refuses with one sentence and exit code 1, or ends with 0.
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

    /// @throws Refusal when there is an option that is not known, or a setting that cannot work
    static Preflight of(String[] arguments) {
        var options = Options.parse(List.of(arguments));
        var plan = StackPlan.standard(Path.of(System.getProperty("loadrider.root", ".")))
                .with(options.instances())
                .with(options.restarts());
        return new Preflight(options, plan);
    }

    /// Checks what can only be checked by the one who has the lock. Ends what a killed launcher has left running, as
    /// that holds our ports.
    ///
    /// @return what there is to say of such parts
    Optional<String> pass() throws IOException {
        var listeners = options.serversOnly() ? Listener.ofServers(plan) : Listener.ofAll(plan);
        var directory = plan.layout().directory();
        var ended = new Leftovers(directory).end();
        listeners.forEach(Listener::checkFree);
        return ended.isEmpty()
                ? Optional.empty()
                : Optional.of("Ended what a killed run had left: " + String.join(", ", ended));
    }

    /// Work that may be refused.
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    /// Does the work; where it is refused, says so in one sentence and exits.
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
