package com.loadrider.e2e.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is provisioned for Grafana and Prometheus.
final class Boards {

    private static final Path FOLDER = ComposeFile.ROOT.resolve("infra/observability");

    private Boards() {}

    static List<JsonNode> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/boards"))) {
            return files.map(it -> JsonMapper.shared().readTree(it)).toList();
        }
    }

    /// The queries of all panels.
    static List<String> queries() throws IOException {
        return all().stream()
                .flatMap(board -> board.get("panels").valueStream())
                .flatMap(panel -> panel.get("targets").valueStream())
                .map(target -> target.get("expr").asString())
                .toList();
    }

    /// The conditions of all alerts.
    static List<String> alerts() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> all =
                new Yaml().load(Files.readString(FOLDER.resolve("prometheus/alerts.yml")));
        return all.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
                .map(rule -> String.valueOf(rule.get("expr")))
                .toList();
    }
}
