package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;

/// A program's training for quick starts, with processor time that nobody else wants. A program that was not recorded
/// before is brought up once, and ends by itself.
///
/// @param cache what comes of it
/// @param directory where its log and pid file are
/// @param program starts the program with further JVM flags, so that it ends by itself once it is up; its mark is that
///     of a part called [#NAME]
public record Training(AotCache cache, RunDirectory directory, Function<List<String>, ProcessBuilder> program) {

    /// Name of the log and of the pid file.
    public static final String NAME = "training";

    /// Trains unless that was done before. Where it does not work the program starts as it always did.
    /// An interrupt ends the training, with its process.
    public void run() throws IOException, InterruptedException {
        if (cache.exists()) {
            return;
        }
        Files.createDirectories(cache.folder());
        if (!cache.isRecorded() && run(program.apply(cache.recordingFlags())) != 0) {
            return;
        }
        if (run(program.apply(cache.creatingFlags())) == 0) {
            cache.adopt();
        }
    }

    private int run(ProcessBuilder step) throws IOException, InterruptedException {
        var process =
                ChildProcesses.start(step.command(SystemTool.OWN_SESSION.run(SystemTool.IDLE_TIME.run(step.command())))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                directory.log(NAME).toFile())));
        var pid = directory.pid(NAME);
        try {
            pid.write(process.pid());
            return process.waitFor();
        } finally {
            process.destroyForcibly();
            pid.delete();
        }
    }
}
