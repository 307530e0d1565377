package com.loadrider.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A run, as it is printed and as it stands in `docs/performance.md`.
///
/// @param results the run
public record Report(Results results) {

    /// The tables and the conditions of the run, as Markdown.
    public String text() {
        return Tables.of(results) + conditions();
    }

    /// Puts the tables and the picture into the page: between two comments that name the kind of load, in place of
    /// those of an earlier run.
    ///
    /// @param root the root of the repository
    /// @throws IOException if the page has no place for this kind of load
    public void publish(Path root) throws IOException {
        var page = root.resolve("docs/performance.md");
        var picture = "images/bench-" + results.load() + ".svg";
        Files.writeString(root.resolve("docs").resolve(picture), Plot.of(results));
        var section = "![" + results.load() + ": the targets side by side](" + picture + ")\n\n" + text();
        Files.writeString(page, inserted(Files.readString(page), section));
    }

    /// The page with another section for this kind of load.
    String inserted(String page, String section) throws IOException {
        var begin = "<!-- bench " + results.load() + " -->\n";
        var end = "<!-- end of bench " + results.load() + " -->";
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("docs/performance.md has no place between " + begin.strip() + " and " + end + ".");
        }
        return page.substring(0, from + begin.length()) + "\n" + section + "\n" + page.substring(to);
    }

    private String conditions() {
        var setting = results.setting();
        var text = new StringBuilder();
        text.append("Made ").append(setting.when()).append(" from commit `").append(setting.commit());
        text.append("`, on ")
                .append(String.join(", ", setting.machine().values()))
                .append(". ")
                .append(noise());
        text.append("\n\n```\nbench/run ")
                .append(results.load())
                .append(options())
                .append("\n```\n");
        var targets = results.subjects().stream()
                .map(subject -> "- `" + subject.name() + "`: " + subject.about()
                        + (subject.flags().isEmpty() ? "" : "; JVM: `" + subject.flags() + "`") + "\n")
                .toList();
        text.append('\n');
        targets.forEach(text::append);
        results.remarks().forEach(remark -> text.append("- ").append(remark).append('\n'));
        return text.toString();
    }

    private String options() {
        var text = new StringBuilder();
        results.setting().options().forEach((name, value) -> {
            text.append(" --").append(name);
            if (!value.isEmpty()) {
                text.append(' ').append(value);
            }
        });
        return text.toString();
    }

    /// How much other programs disturbed the run.
    private String noise() {
        var turns = results.turns().stream().filter(turn -> turn.round() > 0).toList();
        var quiet = turns.stream().filter(Turn::isQuiet).count();
        var others = turns.stream()
                .mapToDouble(turn -> turn.figures().get("other_cores"))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "Other programs used %.2f cores on average; %d of %d turns were quiet.%s",
                others,
                quiet,
                turns.size(),
                quiet * 2 < turns.size() ? " **The machine was busy: these figures are no measurement.**" : "");
    }
}
