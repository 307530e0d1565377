package com.loadrider.local;

import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The program behind `./run`: starts the stack, runs until it is told to stop, and stops everything it started.
final class Launcher {

    /// How long the processor is left to the user's first call.
    private static final Duration FIRST_CALL = Duration.ofMinutes(1);

    private final Console console = new Console(System.out);
    private final Thread main = Thread.currentThread();
    private final Preflight preflight;
    private final StackPlan plan;
    private final Options options;
    private volatile boolean stopping;

    private Launcher(Preflight preflight) {
        this.preflight = preflight;
        this.plan = preflight.plan();
        this.options = preflight.options();
    }

    /// Runs until the process is told to stop.
    ///
    /// @param arguments see `./run --help`; the system property `loadrider.root` names the root of the repository
    public static void main(String[] arguments) {
        Preflight.orRefuse(() -> new Launcher(Preflight.of(arguments)).run());
    }

    private void run() throws IOException, InterruptedException {
        var lock = RunLock.take(plan.layout().directory());
        preflight.pass().ifPresent(console::line);
        if (options.fresh()) {
            empty();
        }
        new OldPrograms(plan.layout().cache()).delete();
        var stack = new LocalStack(plan, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, lock), "stop"));
        try {
            start(stack);
            var end = new CountDownLatch(1);
            if (!options.serversOnly() && !end.await(FIRST_CALL.toSeconds(), TimeUnit.SECONDS)) {
                makeNextStartFaster(stack);
            }
            end.await();
        } catch (IOException | RuntimeException e) {
            // A failure caused by stopping is not an error.
            if (!stopping) {
                throw e;
            }
        }
    }

    private void start(LocalStack stack) throws IOException, InterruptedException {
        var started = System.nanoTime();
        if (options.serversOnly()) {
            stack.startServers();
        } else {
            stack.start();
        }
        console.line("All parts ready after %.1f s; logs and process ids are in target/run; Ctrl-C stops it"
                .formatted((System.nanoTime() - started) / 1e9));
        console.line("Ready  " + (options.serversOnly() ? "for services of your own" : stack.url()));
    }

    /// A failure does not end the running stack, because it only makes the next start slower.
    private void makeNextStartFaster(LocalStack stack) throws InterruptedException {
        try {
            stack.makeNextStartFaster();
        } catch (IOException | Refusal problem) {
            if (!stopping) {
                console.line("The next start will take as long as this one: " + problem.getMessage());
            }
        }
    }

    /// Stops everything. The lock is released last, so that no other launcher starts in this folder while a
    /// process of this one still uses it.
    private void stop(LocalStack stack, RunLock lock) {
        stopping = true;
        main.interrupt();
        var running = stack.parts().stream().anyMatch(part -> part.pid().isPresent());
        if (running) {
            console.line("Stopping");
        }
        stack.close();
        ChildProcesses.endAll();
        if (running) {
            console.line("Stopped");
        }
        lock.close();
    }

    /// Deletes everything in the run folder except the lock, which is held, and the unpacked programs.
    private void empty() throws IOException {
        try (var entries = Files.list(plan.layout().directory().path())) {
            for (var entry : entries.toList()) {
                if (!entry.endsWith("lock") && !entry.equals(plan.layout().cache())) {
                    Trees.delete(entry);
                }
            }
        }
    }
}
