package com.loadrider.local;

import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `./run`: starts the stack, stays until it is told to stop, and stops everything it started.
final class Launcher {

    private final Console console = new Console(System.out);
    private final Thread main = Thread.currentThread();
    private final StackPlan plan;
    private final Options options;

    private Launcher(StackPlan plan, Options options) {
        this.plan = plan;
        this.options = options;
    }

    /// Runs until the process is told to stop.
    ///
    /// @param arguments see `./run --help`; the system property `loadrider.root` names the root of the
    ///     repository
    public static void main(String[] arguments) {
        try {
            var options = Options.parse(List.of(arguments));
            var plan = StackPlan.standard(Path.of(System.getProperty("loadrider.root", ".")))
                    .with(options.instances())
                    .with(options.restarts());
            new Launcher(plan, options).run();
        } catch (Refusal refusal) {
            refuse(refusal.getMessage());
        } catch (IOException e) {
            refuse("A file cannot be used: " + e);
        } catch (InterruptedException toldToStop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(@Nullable String sentence) {
        System.err.println("run: " + sentence);
        System.exit(1);
    }

    private void run() throws IOException, InterruptedException {
        var directory = plan.layout().directory();
        var stack = new LocalStack(plan, console);
        var lock = RunLock.take(directory);
        var left = new Leftovers(directory).end();
        var _ = new Leftovers(RehearsalStack.directory(plan)).end();
        if (!left.isEmpty()) {
            console.line("Ended what a killed run had left: " + String.join(", ", left));
        }
        if (options.fresh()) {
            empty();
        }
        new OldPrograms(plan.layout().cache()).delete();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        start(stack);
        if (!options.serversOnly()) {
            train(stack);
        }
        new CountDownLatch(1).await();
        lock.channel().close();
    }

    private void start(LocalStack stack) throws IOException, InterruptedException {
        var started = System.nanoTime();
        try {
            if (options.serversOnly()) {
                stack.startServers();
            } else {
                stack.start();
            }
            console.line("All parts ready after %.1f s; logs and process ids are in target/run; Ctrl-C stops it"
                    .formatted((System.nanoTime() - started) / 1e9));
            console.line("Ready  " + (options.serversOnly() ? "for services of your own" : stack.url()));
        } catch (Refusal refusal) {
            // A part that was being started when everything was told to stop is no failure.
            if (!main.isInterrupted()) {
                throw refusal;
            }
        }
    }

    /// For the next run's sake only: whatever goes wrong is in the log, and that run is as slow as this one
    /// was.
    private void train(LocalStack stack) throws InterruptedException {
        try {
            stack.train();
        } catch (IOException | RuntimeException e) {
            console.line("The services could not be trained for quicker starts: " + e);
        }
    }

    private void stop(LocalStack stack) {
        main.interrupt();
        var running = stack.parts().stream().anyMatch(part -> part.pid().isPresent());
        if (running) {
            console.line("Stopping");
        }
        stack.close();
        if (running) {
            console.line("Stopped");
        }
    }

    /// Everything in the run folder but the lock, which is held, and the unpacked programs.
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
