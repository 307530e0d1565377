package com.loadrider.e2e.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A process and all that it has started, directly or not, also after their parents have ended: they have a variable of
/// the environment in common.
///
/// @param variable with its value, as in `/proc/<pid>/environ`
record Offspring(String variable) {

    private static final String NAME = "LOADRIDER_TEST_RUN";

    /// That of a process which is about to be started.
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

    /// Of a process that has ended, or belongs to somebody else, there is nothing to read.
    private static String read(ProcessHandle process, String file) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
