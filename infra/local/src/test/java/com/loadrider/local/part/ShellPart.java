package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private Path data() {
        return directory.data(name);
    }
}
