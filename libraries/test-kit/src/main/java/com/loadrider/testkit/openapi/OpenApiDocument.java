package com.loadrider.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An OpenAPI document.
///
/// @param document the JSON of the document
public record OpenApiDocument(JsonNode document) {

    private static final Pattern CODE = Pattern.compile("<a id=\"([a-z_]+)\"></a>");
    private static final String PROBLEM = "application/problem+json";

    /// Returns all operations by name, e.g. `POST /api/v1/things`.
    public Map<String, JsonNode> operations() {
        var all = new TreeMap<String, JsonNode>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
        return all;
    }

    /// Returns an operation, or a missing node.
    public JsonNode operation(String name) {
        return operations().getOrDefault(name, document.path("no such operation"));
    }

    /// Returns the problem codes of an operation, for all statuses.
    public static Set<String> codes(JsonNode operation) {
        return operation
                .path("responses")
                .valueStream()
                .flatMap(answer -> answer.at("/content/application~1problem+json").findValues("enum").stream())
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Returns the faults of the document; empty if there are none.
    ///
    /// @param problems the page that explains all codes
    public List<String> faults(Path problems) {
        Set<String> known = codesOn(problems);
        var faults = new ArrayList<String>();
        if (!document.path("openapi").asString("").startsWith("3.1.")) {
            faults.add("it is not OpenAPI 3.1");
        }
        operations().forEach((name, operation) -> {
            if (operation.path("summary").asString("").isBlank()) {
                faults.add(name + " has no summary");
            }
            Set<String> statuses = new TreeSet<>(operation.path("responses").propertyNames());
            if (statuses.stream().filter(it -> it.startsWith("2")).count() != 1) {
                faults.add(name + " has not one success: " + statuses);
            }
            operation.path("responses").properties().stream()
                    .filter(it -> !it.getKey().startsWith("2"))
                    .filter(it -> it.getValue().at("/content").path(PROBLEM).isMissingNode())
                    .forEach(it -> faults.add(name + " has no problem for " + it.getKey()));
            Set<String> codes = codes(operation);
            if (!codes.containsAll(Set.of("invalid_token", "internal_error", "unavailable"))) {
                faults.add(name + " lacks refusals that every operation has: " + codes);
            }
            codes.stream()
                    .filter(it -> !known.contains(it))
                    .forEach(it -> faults.add(name + " answers the unexplained " + it));
        });
        danglingReferences().forEach(it -> faults.add("nothing is at " + it));
        return faults;
    }

    private Set<String> danglingReferences() {
        return document.findValues("$ref").stream()
                .map(JsonNode::asString)
                .filter(it -> document.at(it.substring(1)).isMissingNode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codesOn(Path page) {
        try {
            return CODE.matcher(Files.readString(page))
                    .results()
                    .map(it -> it.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
