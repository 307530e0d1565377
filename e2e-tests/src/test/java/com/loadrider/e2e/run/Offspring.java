package com.loadrider.e2e.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A process and all of its descendants, including those whose parents have ended. They are found by an environment
/// variable that they inherit.
///
/// @param variable with its value, as in `/proc/<pid>/environ`
record Offspring(String variable) {

    private static final String NAME = "LOADRIDER_TEST_RUN";

    /// Marks a process that will be started.
    static Offspring of(ProcessBuilder builder) {
        var value = UUID.randomUUID().toString();
        builder.environment().put(NAME, value);
        return new Offspring(NAME + "=" + value);
    }

    /// The command lines of those that are alive.
    List<String> alive() {
        return ProcessHandle.allProcesses()
                .filter(process -> read(process, "environ").contains(variable))
                .map(process -> process.pid() + " " + read(process, "cmdline").replace('\0', ' '))
                .toList();
    }

    /// The environment of a process that has ended, or that belongs to another user, cannot be read.
    private static String read(ProcessHandle process, String file) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
