package com.loadrider.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that one run found.
///
/// @param load the kind of load, for example `relay`
/// @param setting under which conditions
/// @param subjects the targets
/// @param turns what was measured, in the order in which it was
/// @param remarks what a reader has to know, for example which targets were left out and why
public record Results(String load, Setting setting, List<Subject> subjects, List<Turn> turns, List<String> remarks) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Reads a file that [#write] has written.
    public static Results read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Results.class);
    }

    /// Writes a file.
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }
}
