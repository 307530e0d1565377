package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder of one stack, with its data, logs and pid files.
///
/// @param path absolute
public record RunDirectory(Path path) {

    /// Makes the path absolute.
    public RunDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /// The data folder of a part.
    ///
    /// @param part its name
    public Path data(String part) {
        return path.resolve(part);
    }

    /// The log file of a part.
    ///
    /// @param part its name
    public Path log(String part) {
        return path.resolve(part + ".log");
    }

    /// The pid file of a part.
    ///
    /// @param part its name
    public PidFile pid(String part) {
        return new PidFile(path.resolve(part + ".pid"));
    }

    /// A word in the command line of a part's process that identifies it.
    ///
    /// @param part its name
    public String mark(String part) {
        return data(part).toString();
    }

    /// Starts a new log and keeps the previous one beside it, with the suffix `.1`.
    ///
    /// @param part its name
    public void beginLog(String part) throws IOException {
        var log = log(part);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
