package com.loadrider.bench;

import com.loadrider.bench.report.Report;
import com.loadrider.bench.report.Results;
import com.loadrider.bench.report.Setting;
import com.loadrider.bench.server.Catalog;
import com.loadrider.bench.server.Place;
import com.loadrider.bench.server.Target;
import com.loadrider.bench.wire.Tokens;
import com.loadrider.local.RunLock;
import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The program behind `bench/run`.
final class Bench {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final Path root;
    private final Options options;

    private Bench(Path root, Options options) {
        this.root = root;
        this.options = options;
    }

    /// Makes one run, or shows the results of an earlier one. The exit code is 0 if everything did what it should, 1 if
    /// a target failed, 2 if nothing could be done.
    ///
    /// @param arguments see `bench/run --help`; the system property `loadrider.root` names the root
    static void main(String[] arguments) {
        var root = Path.of(System.getProperty("loadrider.root", ".")).toAbsolutePath();
        try {
            var words = List.of(arguments);
            if (!words.isEmpty() && words.getFirst().equals("report")) {
                report(root, words.subList(1, words.size()));
            } else {
                System.exit(new Bench(root, Options.parse(words)).run() ? 0 : FAILED);
            }
        } catch (Refusal | IOException refused) {
            System.err.println("bench: " + refused.getMessage());
            System.exit(REFUSED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(Path root, List<String> words) throws IOException {
        for (var word : words) {
            if (!word.startsWith("--")) {
                var report = new Report(Results.read(Path.of(word)));
                System.out.println(report.text());
                if (words.contains("--publish")) {
                    report.publish(root);
                }
            }
        }
    }

    private boolean run() throws IOException, InterruptedException {
        var directory = new RunDirectory(root.resolve("bench/target/run"));
        try (var _ = RunLock.take(directory)) {
            var _ = new Leftovers(directory).end();
            var _ = new Leftovers(new RunDirectory(directory.data("stack"))).end();
            empty(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(ChildProcesses::endAll, "stop"));
            var setting = Conditions.of(options, root);
            var file = file(setting);
            try (var run = new Run(options, setting, targets(directory), file)) {
                run.make();
                finish(run.results(), file);
                return run.isGood();
            }
        }
    }

    private Path file(Setting setting) {
        var name = options.load().title() + "-" + setting.when().replace(":", "") + ".json";
        return options.out()
                .orElseGet(() -> root.resolve("bench/target/results").resolve(name));
    }

    private void finish(Results results, Path file) throws IOException {
        results.write(file);
        var report = new Report(results);
        System.out.println("\n" + report.text());
        System.out.println("The results are in " + file);
        if (options.isPublished()) {
            report.publish(root);
        }
    }

    private List<Target> targets(RunDirectory directory) throws IOException {
        var running = !options.urls().isEmpty();
        var catalog = new Catalog(new Place(root, directory, new Tokens(secret(running))));
        var targets = new ArrayList<>(catalog.peers(options.peers()));
        if (!options.own().isEmpty()) {
            targets.addAll(
                    running
                            ? catalog.own(
                                    options.own(),
                                    options.urls(),
                                    options.folder().orElse(root.resolve("target/run")))
                            : catalog.own(options.own()));
        }
        return targets;
    }

    private static String secret(boolean running) {
        var given = System.getenv().getOrDefault("JWT_SECRET", "");
        if (running && given.isBlank()) {
            throw new Refusal(
                    "JWT_SECRET is not set; start the stack with JWT_SECRET=… ./run and give bench/run the same"
                            + " one, for it signs in users of its own.");
        }
        return running ? given : UUID.randomUUID() + "-" + UUID.randomUUID();
    }

    private static void empty(RunDirectory directory) throws IOException {
        try (var entries = Files.list(directory.path())) {
            for (var entry : entries.toList()) {
                if (!entry.endsWith("lock")) {
                    Trees.delete(entry);
                }
            }
        }
    }
}
