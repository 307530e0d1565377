package com.loadrider.bench.report;

import java.util.List;
import java.util.Locale;

/// A run as a picture (SVG 1.1): a panel of bars for each phase, with the kernel's part in a darker tone.
final class Plot {

    private static final int WIDTH = 760;
    private static final int LABELS = 190;
    private static final int FIGURES = 120;
    private static final int BAR = 18;
    private static final int STEP = 26;
    private static final int TITLE = 34;

    private final StringBuilder svg = new StringBuilder();
    private int y;

    private Plot() {}

    /// The picture; empty if nothing was compared.
    static String of(Results results) {
        var comparisons = Comparison.of(results);
        if (comparisons.isEmpty()) {
            return "";
        }
        var plot = new Plot();
        comparisons.forEach(plot::panel);
        plot.y += TITLE;
        plot.text(12, plot.y - 12, "start", "normal", "The darker part of a bar is the kernel's.");
        return plot.frame();
    }

    private void panel(Comparison comparison) {
        var cost = comparison.sheet().cost();
        y += TITLE;
        text(12, y - 12, "start", "bold", comparison.phase() + ": " + cost.title());
        var largest = comparison.rows().stream()
                .mapToDouble(row -> row.median(cost.figure()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        for (var row : comparison.rows()) {
            bar(comparison, row, Math.max(largest, Double.MIN_NORMAL));
        }
    }

    private void bar(Comparison comparison, Comparison.Row row, double largest) {
        var sheet = comparison.sheet();
        var value = row.median(sheet.cost().figure());
        if (!Double.isFinite(value)) {
            return;
        }
        var width = Math.max(0, value) / largest * (WIDTH - LABELS - FIGURES);
        var weight = row.subject().role() == Subject.Role.OWN ? "bold" : "normal";
        text(LABELS - 8, y + 13, "end", weight, row.subject().name());
        rectangle(width, color(row.subject()), 0.75);
        var kernel = row.median(sheet.kernel());
        if (Double.isFinite(kernel)) {
            rectangle(Math.min(1, kernel / value) * width, color(row.subject()), 1);
        }
        var ratio = comparison.toTheBestPeer(row);
        var figure = number(value, sheet.cost().digits())
                + (ratio.isPresent() ? "  (" + number(ratio.getAsDouble(), 2) + " ×)" : "");
        text(LABELS + (int) width + 6, y + 13, "start", weight, figure);
        y += STEP;
    }

    private static String color(Subject subject) {
        return switch (subject.role()) {
            case OWN -> "#1565c0";
            case PEER -> "#78909c";
            case YARDSTICK -> "#bdbdbd";
        };
    }

    private void rectangle(double width, String color, double opacity) {
        svg.append(String.format(
                Locale.ROOT,
                "  <rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" fill-opacity=\"%.2f\"/>%n",
                LABELS,
                y,
                width,
                BAR,
                color,
                opacity));
    }

    private void text(int x, int at, String anchor, String weight, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "  <text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
                x,
                at,
                anchor,
                weight,
                words.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private String frame() {
        var height = y + 14;
        return String.join(
                "\n",
                List.of(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                                + "\" viewBox=\"0 0 " + WIDTH + " " + height
                                + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#212121\">",
                        "  <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
                        svg + "</svg>",
                        ""));
    }
}
