package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A part that is a shell script: ready once it has made the file `ready` in its data folder.
///
/// @param name of the part
/// @param directory where it lives
/// @param script run in the data folder
record ShellPart(String name, RunDirectory directory, String script) implements Part {

    @Override
    public String address() {
        return "nowhere";
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data());
        Files.deleteIfExists(data().resolve("ready"));
    }

    @Override
    public ProcessBuilder command() {
        // The mark, the data folder's path, is the script's $0.
        return new ProcessBuilder("sh", "-c", script, directory.mark(name)).directory(data().toFile());
    }

    @Override
    public boolean isReady() {
        return Files.exists(data().resolve("ready"));
    }

    /// What the script writes after `because `.
    @Override
    public Optional<String> reasonOfFailure(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("because "))
                .map(line -> line.substring("because ".length()))
                .findFirst();
    }

    private Path data() {
        return directory.data(name);
    }
}
