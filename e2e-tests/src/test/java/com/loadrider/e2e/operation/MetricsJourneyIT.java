package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.testkit.http.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Compares our metrics of the running services with the table in `docs/operations/watching.md`.
@Journey
class MetricsJourneyIT {

    /// The metrics of Spring Boot and of libraries. All others are ours.
    private static final Pattern NOT_OURS = Pattern.compile(
            "(application|disk|executor|hikaricp|http|jdbc|jetty|jvm|logback|process|spring|system|tasks)_.*"
                    + "|kafka_(?!dead_letters).*");

    @Test
    void isWhatIsDocumentedAndNothingElse(TestStack stack) throws IOException {
        Set<String> documented = ComposeFile.names(
                "^\\| `([a-z_]+)` \\|", Files.readString(ComposeFile.ROOT.resolve("docs/operations/watching.md")));
        assertThat(ours(stack).keySet()).isEqualTo(documented);
    }

    @Test
    void showsEveryLabelThatIsDocumented(TestStack stack) throws IOException {
        String table = Files.readString(ComposeFile.ROOT.resolve("docs/operations/watching.md"));
        Map<String, Set<String>> ours = ours(stack);
        var row = Pattern.compile("^\\| `([a-z_]+)` \\| ([^|]*)\\|", Pattern.MULTILINE)
                .matcher(table);
        while (row.find()) {
            assertThat(ours.get(row.group(1))).as(row.group(1)).isEqualTo(ComposeFile.names("`(\\w+)`", row.group(2)));
        }
    }

    /// The labels of each metric, in all services together.
    private static Map<String, Set<String>> ours(TestStack stack) {
        var metrics = new TreeMap<String, Set<String>>();
        stack.metrics().values().stream().flatMap(Collection::stream).forEach(address -> {
            String body = ApiClient.to("http://" + address)
                    .get("/actuator/prometheus")
                    .expect(200)
                    .body();
            var sample = Pattern.compile("^([a-z_]+)(?:\\{(.*)\\})? [^ ]+$", Pattern.MULTILINE)
                    .matcher(body);
            while (sample.find()) {
                String name = sample.group(1).replaceFirst("(?<=_seconds)_(count|sum|max|bucket)$", "");
                if (!NOT_OURS.matcher(name).matches()) {
                    Set<String> labels = metrics.computeIfAbsent(name, _ -> new TreeSet<>());
                    String all = sample.group(2) == null ? "" : sample.group(2);
                    labels.addAll(ComposeFile.names("(\\w+)=\"", all));
                    labels.remove("le");
                }
            }
        });
        return metrics;
    }
}
