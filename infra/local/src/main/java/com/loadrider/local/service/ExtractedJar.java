package com.loadrider.local.service;

import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A boot jar laid out as a plain jar beside its libraries: it starts more quickly, and building the module anew does
/// not pull the program from under a stack that runs.
///
/// @param source the boot jar
/// @param cache where it is laid out
record ExtractedJar(Path source, Path cache) {

    /// The folder with the plain jar, of the same name, and the libraries; laid out now unless it was before.
    Path extracted() throws IOException, InterruptedException {
        if (!Files.exists(source)) {
            throw new Refusal("There is no " + source + "; package its module first.");
        }
        var name = source.getFileName().toString().replaceFirst("\\.jar$", "");
        var folder =
                cache.resolve(name + "-" + Files.getLastModifiedTime(source).toMillis() + "-" + Files.size(source));
        if (!Files.isDirectory(folder)) {
            Trees.create(folder, this::extract);
        }
        return folder;
    }

    private void extract(Path folder) throws IOException, InterruptedException {
        var exit = ChildProcesses.run(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        source.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        if (exit != 0) {
            throw new Refusal("The program " + source + " cannot be laid out; package its module anew.");
        }
    }
}
