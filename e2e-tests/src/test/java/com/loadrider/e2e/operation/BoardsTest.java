package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Boards and alert rules, and the metrics they ask for.
class BoardsTest {

    private static final Path WATCHING = ComposeFile.ROOT.resolve("docs/operations/watching.md");
    private static final Path INCIDENT = ComposeFile.ROOT.resolve("docs/operations/incident.md");
    /// What Spring Boot and the libraries measure.
    private static final List<String> NOT_OURS =
            List.of("http_server_", "hikaricp_", "jvm_", "kafka_consumer_", "spring_kafka_", "logback_", "process_");

    @Test
    void haveWhatGrafanaNeeds() throws IOException {
        var uids = new HashSet<String>();
        for (JsonNode board : Boards.all()) {
            assertThat(uids.add(board.get("uid").asString())).isTrue();
            assertThat(board.get("schemaVersion").asInt()).isPositive();
            var ids = new HashSet<Integer>();
            for (JsonNode panel : board.get("panels")) {
                assertThat(ids.add(panel.get("id").asInt())).isTrue();
                assertThat(panel.get("title").asString()).isNotBlank();
                assertThat(panel.at("/datasource/uid").asString()).isEqualTo("prometheus");
                assertThat(panel.at("/gridPos/x").asInt()
                                + panel.at("/gridPos/w").asInt())
                        .isLessThanOrEqualTo(24);
                assertThat(panel.get("targets")).isNotEmpty();
            }
        }
        assertThat(uids)
                .containsExactlyInAnyOrder(
                        "incident", "calls", "signaling", "media", "push", "platform", "infrastructure");
    }

    @Test
    void answerEveryQuestionOfAnIncident() throws IOException {
        var row = Pattern.compile("^\\| [^|]+\\? \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(INCIDENT));
        List<String> answers =
                row.results().map(it -> it.group(1) + " / " + it.group(2)).toList();
        assertThat(answers).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(Boards.panels()).doesNotHaveDuplicates().containsAll(answers);
    }

    @Test
    void markStartsOfServices() throws IOException {
        for (JsonNode board : Boards.all()) {
            assertThat(board.at("/annotations/list/0/target/expr").asString())
                    .as(board.get("title").asString())
                    .contains("process_start_time_seconds", "service_info");
        }
    }

    @Test
    void askForMetricsThatAreDocumentedOrThatAnExporterHas() throws IOException {
        Set<String> documented = documented();
        Set<String> exported = Recordings.metrics();
        for (String metric : asked()) {
            assertThat(NOT_OURS.stream().anyMatch(metric::startsWith)
                            || documented.contains(base(metric))
                            || exported.contains(metric))
                    .as(metric)
                    .isTrue();
        }
    }

    @Test
    void comeWithARecordingOfEveryJobThatIsNotOurs() throws IOException {
        String configuration =
                Files.readString(ComposeFile.ROOT.resolve("infra/observability/prometheus/prometheus.yml"));
        var jobs = ComposeFile.names("job_name: ([\\w-]+)", configuration);
        jobs.removeAll(
                List.of("call-service", "conversation-message-service", "notification-service", "signaling-gateway"));
        assertThat(Recordings.jobs()).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(Files.readString(INCIDENT))
                .contains(jobs.stream().map(it -> "| `" + it + "` |").toList());
    }

    private static Set<String> asked() throws IOException {
        var metrics = new TreeSet<String>();
        Boards.queries().forEach(query -> metrics.addAll(metrics(query)));
        Boards.alerts().forEach(condition -> metrics.addAll(metrics(condition)));
        assertThat(metrics).hasSizeGreaterThan(15);
        return metrics;
    }

    /// Everything with an underscore that is neither text, a function, nor one of Grafana's variables.
    static Set<String> metrics(String expression) {
        String bare = expression.replaceAll("\"[^\"]*\"", "").replaceAll("\\$\\w+", "");
        return ComposeFile.names("\\b([a-z]+(?:_[a-zA-Z0-9]+)+)\\b(?!\\s*\\()", bare);
    }

    private static Set<String> documented() throws IOException {
        return ComposeFile.names("^\\| `([a-z_]+)` \\|", Files.readString(WATCHING));
    }

    private static String base(String metric) {
        return metric.replaceFirst("_(bucket|count|sum|max)$", "");
    }
}
