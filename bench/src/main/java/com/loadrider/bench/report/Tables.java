package com.loadrider.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// A run as Markdown tables, one for each phase.
final class Tables {

    private static final String NOTHING = "–";

    private Tables() {}

    static String of(Results results) {
        var text = new StringBuilder();
        for (var comparison : Comparison.of(results)) {
            text.append("**").append(title(comparison.phase())).append("**\n\n");
            table(comparison)
                    .forEach(line ->
                            text.append("| ").append(String.join(" | ", line)).append(" |\n"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String title(String phase) {
        return phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1);
    }

    private static List<List<String>> table(Comparison comparison) {
        var sheet = comparison.sheet();
        var columns = sheet.others().stream()
                .filter(column ->
                        comparison.rows().stream().anyMatch(row -> Double.isFinite(row.median(column.figure()))))
                .toList();
        var head = new ArrayList<>(List.of("Target", sheet.cost().title(), "to the best peer"));
        columns.forEach(column -> head.add(column.title()));
        head.add("quiet turns");
        var rule = new ArrayList<>(Collections.nCopies(head.size(), "---:"));
        rule.set(0, "---");
        var lines = new ArrayList<List<String>>(List.of(head, rule));
        for (var row : comparison.rows()) {
            var line = new ArrayList<>(List.of(name(row.subject()), cell(row, sheet.cost()), ratio(comparison, row)));
            columns.forEach(column -> line.add(cell(row, column)));
            line.add(row.quiet() + " of " + row.all());
            lines.add(line);
        }
        return lines;
    }

    private static String name(Subject subject) {
        return switch (subject.role()) {
            case OWN -> "**" + subject.name() + "**";
            case YARDSTICK -> "*" + subject.name() + "*";
            case PEER -> subject.name();
        };
    }

    private static String ratio(Comparison comparison, Comparison.Row row) {
        var ratio = comparison.toTheBestPeer(row);
        return ratio.isPresent() ? number(ratio.getAsDouble(), 2) + " ×" : NOTHING;
    }

    private static String cell(Comparison.Row row, Sheet.Column column) {
        return number(row.median(column.figure()), column.digits());
    }

    private static String number(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : NOTHING;
    }
}
