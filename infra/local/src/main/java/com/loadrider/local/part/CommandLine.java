package com.loadrider.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The command line of a process that runs, to recognise it by before it is signalled: process ids are used again.
final class CommandLine {

    private CommandLine() {}

    /// Arguments separated by spaces; empty when the process is gone or may not be seen.
    static String of(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException noProc) {
            return process.info().commandLine().orElse("");
        }
    }
}
