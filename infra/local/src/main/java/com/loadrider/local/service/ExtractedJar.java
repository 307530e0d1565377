package com.loadrider.local.service;

import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A boot jar that is unpacked into a plain jar with its libraries beside it. It starts faster, and a new build of the
/// module does not change the files of a running stack.
///
/// @param source the boot jar
/// @param cache the folder to unpack into
record ExtractedJar(Path source, Path cache) {

    /// Returns the folder with the plain jar, which has the same name, and the libraries. Unpacks it the first
    /// time.
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
