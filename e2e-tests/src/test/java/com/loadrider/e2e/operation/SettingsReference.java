package com.loadrider.e2e.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes `docs/settings.md`.
final class SettingsReference {

    private static final String KIT = "libraries/service-kit";
    private static final Path KIT_YAML = Path.of("libraries/service-kit/src/main/resources/service-kit.yaml");
    private static final List<String> SERVICES =
            List.of("call-service", "conversation-message-service", "notification-service", "signaling-gateway");
    private static final List<String> MODULES =
            Stream.concat(Stream.of(KIT), SERVICES.stream()).toList();

    private static final String HEAD = """
        # Settings

        Do not edit this page. A test writes it from the code and from `.env.example`, and compares it in every build.

        Every setting can be given as an environment variable. Times are written as `500ms`, `30s`, `2m` or `12h`, sizes as
        `64KB` or `1MB`, lists with commas. A value that is out of range stops the start with a sentence that names the setting.

        With Docker Compose, `.env` has the settings of the last section, and no others. For any other setting, put it into a file of
        your own, and name that file in `.env`:

            # settings.yml
            services:
              signaling-gateway:
                environment:
                  SIGNALING_SESSIONS_PER_USER: "20"

            # .env
            COMPOSE_FILE=docker-compose.yml:settings.yml
        """;

    private static final String OTHERS = """

        ## Addresses, databases and brokers

        Most of these set a property of Spring Boot, which its own documentation describes. Every other property of Spring Boot can be
        set too: `spring.datasource.hikari.maximum-pool-size` is `SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE`.

        | Variable | Property | Default | Service |
        |---|---|---|---|
        """;

    private SettingsReference() {}

    static String text() throws IOException {
        var text = new StringBuilder(HEAD);
        var described = new TreeSet<String>();
        for (String module : MODULES) {
            described.addAll(ServiceSettings.of(module).names());
        }
        var others = new TreeMap<String, Set<String>>();
        section(text, "In every service", ServiceSettings.of(KIT, KIT_YAML), "all services", others);
        for (String service : SERVICES) {
            Path own = Path.of(service + "/src/main/resources/application.yaml");
            section(text, service, ServiceSettings.of(service, KIT_YAML, own), service, others);
        }
        text.append(OTHERS);
        others.forEach((row, services) -> {
            if (described.stream().noneMatch(it -> row.contains("`" + it + "`"))) {
                text.append(row).append(String.join(", ", services)).append(" |\n");
            }
        });
        text.append("\n## `.env` of docker-compose.yml\n");
        for (Map.Entry<String, List<List<String>>> part :
                EnvironmentExample.read().entrySet()) {
            text.append("\n### ")
                    .append(part.getKey())
                    .append("\n\n| Setting | In `.env.example` | What it is |\n|---|---|---|\n");
            part.getValue()
                    .forEach(row ->
                            text.append("| `%s` | %s | %s |\n".formatted(row.get(0), code(row.get(1)), row.get(2))));
        }
        return text.toString();
    }

    private static void section(
            StringBuilder text,
            String title,
            ServiceSettings settings,
            String service,
            Map<String, Set<String>> others) {
        text.append("\n## ")
                .append(title)
                .append("\n\n| Variable | Property | Default | What it is |\n|---|---|---|---|\n");
        for (List<String> row : settings.rows()) {
            text.append("| `%s` | `%s` | %s | %s |\n".formatted(row.get(1), row.get(0), code(row.get(2)), row.get(3)));
        }
        for (List<String> row : settings.others()) {
            String start = "| `%s` | `%s` | %s | ".formatted(row.get(0), row.get(1), code(row.get(2)));
            var known = others.computeIfAbsent(start, _ -> new TreeSet<>());
            if (!known.contains("all services")) {
                known.add(service);
            }
        }
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    /// Returns the settings that have no description.
    static List<String> undescribed() throws IOException {
        var names = new ArrayList<String>();
        for (String module : MODULES) {
            ServiceSettings.of(module).rows().stream()
                    .filter(row -> row.get(3).isBlank())
                    .forEach(row -> names.add(row.get(0)));
        }
        names.addAll(EnvironmentExample.read().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.get(2).isBlank())
                .map(row -> row.get(0) + " in .env.example")
                .toList());
        return names;
    }
}
