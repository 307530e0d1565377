package com.loadrider.e2e.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The settings of one module. They come from the metadata that the compiler generates for its properties, and from the
/// environment variables in its `.yaml` files.
final class ServiceSettings {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::(.*))?}");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)(?::.*)?}");
    private static final Pattern INNERMOST = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_.-]*)(?::([^${}]*))?}");

    private final List<JsonNode> properties;
    private final Map<String, String> yaml;

    private ServiceSettings(List<JsonNode> properties, Map<String, String> yaml) {
        this.properties = properties;
        this.yaml = yaml;
    }

    /// @param module its folder
    /// @param files `.yaml` files among its resources and those of the kit, a later one has priority
    static ServiceSettings of(String module, Path... files) throws IOException {
        Path metadata =
                ComposeFile.ROOT.resolve(module + "/target/classes/META-INF/spring-configuration-metadata.json");
        List<JsonNode> properties = JsonMapper.shared()
                .readTree(Files.readString(metadata))
                .get("properties")
                .valueStream()
                .filter(it -> !it.get("name").asString().startsWith("management."))
                .toList();
        var yaml = new TreeMap<String, String>();
        for (Path file : files) {
            flatten("", new Yaml().load(Files.readString(ComposeFile.ROOT.resolve(file))), yaml);
        }
        return new ServiceSettings(properties, yaml);
    }

    List<String> names() {
        return properties.stream().map(it -> it.get("name").asString()).toList();
    }

    /// One row for each property of ours: name, variable, default, description. Those that only repeat another one
    /// are left out.
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (JsonNode property : properties) {
            String name = property.get("name").asString();
            Matcher repeated = REFERENCE.matcher(yaml.getOrDefault(name, ""));
            if (repeated.matches() && names().contains(repeated.group(1))) {
                continue;
            }
            rows.add(List.of(
                    name,
                    variable(name).orElseGet(() -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")),
                    defaultOf(name, property),
                    property.path("description").asString("").replaceAll("\\s+", " ")));
        }
        return rows;
    }

    /// One row for each variable that a `.yaml` file names: variable, property, default.
    List<List<String>> others() {
        var rows = new ArrayList<List<String>>();
        yaml.forEach((name, value) -> {
            Matcher variable = VARIABLE.matcher(value);
            if (variable.matches()) {
                rows.add(List.of(variable.group(1), name, plain(variable.group(2))));
            }
        });
        return rows;
    }

    private Optional<String> variable(String property) {
        String value = yaml.getOrDefault(property, "");
        Matcher reference = REFERENCE.matcher(value);
        Matcher variable = VARIABLE.matcher(value);
        return variable.matches()
                ? Optional.of(variable.group(1))
                : reference.matches() ? variable(reference.group(1)) : Optional.empty();
    }

    private String defaultOf(String name, JsonNode property) {
        String value = yaml.getOrDefault(name, "");
        Matcher reference = REFERENCE.matcher(value);
        Matcher variable = VARIABLE.matcher(reference.matches() ? yaml.getOrDefault(reference.group(1), "") : value);
        String written = variable.matches() ? plain(variable.group(2)) : "";
        if (!written.isEmpty()) {
            return written;
        }
        JsonNode known = property.path("defaultValue");
        return known.isArray()
                ? String.join(",", known.valueStream().map(JsonNode::asString).toList())
                : known.asString("");
    }

    /// Replaces each placeholder in a default by the placeholder's own default, or by the name of its variable.
    private String plain(String text) {
        String result = text == null ? "" : text;
        for (Matcher inner = INNERMOST.matcher(result); inner.find(); inner = INNERMOST.matcher(result)) {
            String name = variable(inner.group(1)).orElse(inner.group(1));
            String replacement = inner.group(2) == null || inner.group(2).isEmpty() ? "$" + name : inner.group(2);
            result = result.substring(0, inner.start()) + replacement + result.substring(inner.end());
        }
        return result;
    }

    private static void flatten(String prefix, Object node, Map<String, String> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, value, into));
        } else {
            into.put(prefix, String.valueOf(node));
        }
    }
}
