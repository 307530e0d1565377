package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The directory one stack lives in: data, logs and pid files.
///
/// @param path absolute
public record RunDirectory(Path path) {

    /// Makes the path absolute.
    public RunDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /// Where a part keeps its data.
    ///
    /// @param part its name
    public Path data(String part) {
        return path.resolve(part);
    }

    /// Where a part's output goes.
    ///
    /// @param part its name
    public Path log(String part) {
        return path.resolve(part + ".log");
    }

    /// Where a part's process id is.
    ///
    /// @param part its name
    public PidFile pid(String part) {
        return new PidFile(path.resolve(part + ".pid"));
    }

    /// A word in the command line of a part's process, by which it is told from any other process.
    ///
    /// @param part its name
    public String mark(String part) {
        return data(part).toString();
    }

    /// Begins a new log and keeps the previous one beside it, with the suffix `.1`.
    ///
    /// @param part its name
    public void beginLog(String part) throws IOException {
        var log = log(part);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
