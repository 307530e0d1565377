package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the process that uses a port, from the sockets and open files that Linux shows in `/proc` (proc(5)).
final class PortHolder {

    private static final Path PROC = Path.of("/proc");
    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;

    private PortHolder() {}

    /// The process, such as `process 4711 (java)`; empty if it belongs to another user or has ended.
    ///
    /// @param port 1 … 65535
    static Optional<String> of(int port) {
        var sockets = sockets(port);
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(sockets, process))
                .map(process -> "process " + process.pid() + name(process))
                .findFirst();
    }

    /// The link targets of these sockets among the open files of a process.
    private static Set<String> sockets(int port) {
        var suffix = ":%04X".formatted(port);
        var sockets = new HashSet<String>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            try (var lines = Files.lines(PROC.resolve("net").resolve(table))) {
                lines.map(line -> line.strip().split("\\s+", -1))
                        .filter(fields -> fields.length > INODE && fields[LOCAL_ADDRESS].endsWith(suffix))
                        .forEach(fields -> sockets.add("socket:[" + fields[INODE] + "]"));
            } catch (IOException | RuntimeException notThisSystem) {
                // Without this table, no process is found.
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(Set<String> sockets, ProcessHandle process) {
        var files = PROC.resolve(Long.toString(process.pid())).resolve("fd");
        try (Stream<Path> links = Files.list(files)) {
            return links.anyMatch(link -> sockets.contains(target(link)));
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> " (" + visible(Path.of(command).getFileName().toString()) + ")")
                .orElse("");
    }

    /// Another user may call a program anything.
    static String visible(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
