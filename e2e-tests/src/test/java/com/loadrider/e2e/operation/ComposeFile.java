package com.loadrider.e2e.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/// Reads the parts of a Compose file that the tests need.
final class ComposeFile {

    static final Path ROOT = Path.of("..");

    private final String text;
    private final Map<String, Map<String, Object>> services;

    private ComposeFile(String text, Map<String, Map<String, Object>> services) {
        this.text = text;
        this.services = services;
    }

    static ComposeFile read() throws IOException {
        return read("docker-compose.yml");
    }

    static ComposeFile read(String file) throws IOException {
        String text = Files.readString(ROOT.resolve(file));
        Map<String, Map<String, Map<String, Object>>> all = new Yaml().load(text);
        return new ComposeFile(text, all.getOrDefault("services", Map.of()));
    }

    Map<String, Map<String, Object>> services() {
        return services;
    }

    /// A map of a service, as `environment`; empty where it has none.
    @SuppressWarnings("unchecked")
    Map<String, Object> map(String service, String name) {
        return services.getOrDefault(service, Map.of()).get(name) instanceof Map<?, ?> map
                ? (Map<String, Object>) map
                : Map.of();
    }

    /// A list of a service, as `ports`; empty where it has none.
    List<String> list(String service, String name) {
        return services.getOrDefault(service, Map.of()).get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// The names of all variables it takes from `.env`.
    Set<String> variables() {
        return names("\\$\\{([A-Z_]+)", text);
    }

    static Set<String> names(String pattern, String text) {
        var names = new TreeSet<String>();
        var found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
