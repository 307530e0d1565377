package com.loadrider.bench;

import com.loadrider.bench.load.Phase;
import com.loadrider.bench.load.Session;
import com.loadrider.bench.report.Figures;
import com.loadrider.bench.report.Results;
import com.loadrider.bench.report.Setting;
import com.loadrider.bench.report.Subject;
import com.loadrider.bench.report.Turn;
import com.loadrider.bench.server.Target;
import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One run: all targets are up at once and idle, and take short turns, round after round, each round beginning with
/// another one. So whatever disturbs the machine disturbs all of them alike.
final class Run implements AutoCloseable {

    private final Options options;
    private final Setting setting;
    private final List<Target> targets;
    private final Path file;
    private final List<Contestant> contestants = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final long began = System.nanoTime();

    /// @param options the options
    /// @param setting the conditions of the run
    /// @param targets the targets, not open yet
    /// @param file where the results go, after each turn
    Run(Options options, Setting setting, List<Target> targets, Path file) {
        this.options = options;
        this.setting = setting;
        this.targets = List.copyOf(targets);
        this.file = file;
    }

    /// A target that takes part.
    private record Contestant(Subject subject, Session session) {}

    /// Makes the run.
    ///
    /// @throws Refusal if no target could be started
    void make() throws IOException, InterruptedException {
        for (var target : targets) {
            open(target);
        }
        for (var contestant : List.copyOf(contestants)) {
            warmUp(contestant);
        }
        if (contestants.isEmpty()) {
            throw new Refusal("No target takes part: " + String.join("; ", remarks));
        }
        rounds(options.load().phases(options), options.number("rounds"));
    }

    /// What was found so far.
    Results results() {
        var subjects = contestants.stream().map(Contestant::subject).toList();
        return new Results(options.load().title(), setting, subjects, List.copyOf(turns), List.copyOf(remarks));
    }

    /// Whether all targets of ours have taken part, and all signals and calls have arrived.
    boolean isGood() {
        var names = contestants.stream()
                .map(contestant -> contestant.subject().name())
                .toList();
        return names.containsAll(options.own())
                && turns.stream().allMatch(turn -> turn.error().isEmpty() && isComplete(turn.figures()));
    }

    private static boolean isComplete(Figures figures) {
        return List.of("lost", "strays", "refused", "unacknowledged", "failures").stream()
                .noneMatch(figure -> figures.get(figure) > 0);
    }

    private void open(Target target) throws InterruptedException {
        say("Starting " + target.name());
        try {
            var site = target.open();
            contestants.add(new Contestant(target.subject(), new Session(site, options.number("pairs"))));
        } catch (IOException | Refusal missing) {
            leaveOut(target.name(), String.valueOf(missing.getMessage()));
        }
    }

    private void warmUp(Contestant contestant) throws InterruptedException {
        say("Warming up " + contestant.subject().name());
        try {
            var figures = options.load().warmUp(options).run(contestant.session());
            turns.add(new Turn(contestant.subject().name(), "warm-up", 0, figures, ""));
            if (figures.get("is_steady") == 0) {
                remarks.add(contestant.subject().name() + " was not steady after the longest warm-up.");
            }
        } catch (IOException | IllegalStateException | Refusal failed) {
            contestants.remove(contestant);
            contestant.session().close();
            leaveOut(contestant.subject().name(), String.valueOf(failed.getMessage()));
        }
    }

    private void rounds(List<Phase> phases, int rounds) throws IOException, InterruptedException {
        var all = rounds * phases.size() * contestants.size();
        var done = 0;
        for (var round = 1; round <= rounds; round++) {
            for (var phase : phases) {
                for (var i = 0; i < contestants.size(); i++) {
                    if (isLate()) {
                        remarks.add("The run reached --max-minutes in round " + round + " of " + rounds + ".");
                        return;
                    }
                    var words = turn(contestants.get((i + round - 1) % contestants.size()), phase, round);
                    results().write(file);
                    done++;
                    say("%d of %d  %s".formatted(done, all, words));
                }
            }
        }
    }

    /// Returns what happened, for the user.
    private String turn(Contestant contestant, Phase phase, int round) throws InterruptedException {
        var name = contestant.subject().name();
        try {
            var figures = phase.run(contestant.session());
            turns.add(new Turn(name, phase.name(), round, figures, ""));
            return "%-28s %-26s %s".formatted(name, phase.name(), headline(figures));
        } catch (IOException | IllegalStateException | Refusal failed) {
            var error = String.valueOf(failed.getMessage());
            turns.add(new Turn(name, phase.name(), round, new Figures(), error));
            remarks.add(name + " failed in " + phase.name() + ": " + error);
            return remarks.getLast();
        }
    }

    private static String headline(Figures figures) {
        var first = figures.values().entrySet().stream().findFirst();
        return first.map(it -> String.format(Locale.ROOT, "%,.2f %s", it.getValue(), it.getKey()))
                .orElse("");
    }

    private void leaveOut(String name, String why) {
        remarks.add(name + " was left out: " + why);
        say(name + " is left out: " + why);
    }

    private boolean isLate() {
        return elapsed().toMinutes() >= options.number("max-minutes");
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void say(String words) {
        var seconds = elapsed().toSeconds();
        System.out.printf(Locale.ROOT, "%3d:%02d  %s%n", seconds / 60, seconds % 60, words);
    }

    /// Disconnects all clients, and stops what the targets have started.
    @Override
    public void close() {
        contestants.forEach(contestant -> contestant.session().close());
        targets.forEach(Target::close);
    }
}
