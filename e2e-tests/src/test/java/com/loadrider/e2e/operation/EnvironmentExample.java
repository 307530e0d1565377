package com.loadrider.e2e.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `.env.example`: sections of settings, each with the comment above it.
final class EnvironmentExample {

    private static final Pattern SETTING = Pattern.compile("(#?)([A-Z][A-Z0-9_]*)=(.*)");

    private EnvironmentExample() {}

    /// A row for each setting, by section: name, value, comment. Where a line is commented out, the value is empty.
    static Map<String, List<List<String>>> read() throws IOException {
        var sections = new LinkedHashMap<String, List<List<String>>>();
        List<List<String>> section = List.of();
        var comment = new StringBuilder();
        for (String line : Files.readAllLines(ComposeFile.ROOT.resolve(".env.example"))) {
            var setting = SETTING.matcher(line);
            if (line.startsWith("# --- ")) {
                section = new ArrayList<>();
                sections.put(line.substring(6), section);
                comment.setLength(0);
            } else if (setting.matches()) {
                String value = setting.group(1).isEmpty() ? setting.group(3) : "";
                section.add(List.of(setting.group(2), value, comment.toString().strip()));
                comment.setLength(0);
            } else if (line.startsWith("# ")) {
                comment.append(line, 1, line.length());
            } else {
                comment.setLength(0);
            }
        }
        return sections;
    }
}
