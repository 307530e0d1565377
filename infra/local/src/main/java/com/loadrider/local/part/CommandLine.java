package com.loadrider.local.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the command line of a running process. It identifies a process before it is signalled,
/// because process ids are reused.
final class CommandLine {

    private CommandLine() {}

    /// Arguments separated by spaces; empty if the process has ended or cannot be inspected.
    static String of(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException noProc) {
            return process.info().commandLine().orElse("");
        }
    }
}
