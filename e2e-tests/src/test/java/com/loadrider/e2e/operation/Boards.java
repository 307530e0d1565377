package com.loadrider.e2e.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The boards of Grafana and the alert rules of Prometheus.
final class Boards {

    private static final Path FOLDER = ComposeFile.ROOT.resolve("infra/observability");

    private Boards() {}

    static List<JsonNode> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/boards"))) {
            return files.map(it -> JsonMapper.shared().readTree(it)).toList();
        }
    }

    /// All panels, as `Board / Panel`.
    static List<String> panels() throws IOException {
        return all().stream()
                .flatMap(board -> board.get("panels")
                        .valueStream()
                        .map(panel -> text(board, "title") + " / " + text(panel, "title")))
                .toList();
    }

    /// The queries of all panels and of all annotations.
    static Set<String> queries() throws IOException {
        return all().stream()
                .flatMap(board -> Stream.concat(
                        board.at("/annotations/list").valueStream().map(mark -> mark.get("target")),
                        board.get("panels")
                                .valueStream()
                                .flatMap(panel -> panel.get("targets").valueStream())))
                .map(target -> text(target, "expr"))
                .collect(Collectors.toSet());
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
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
