package com.loadrider.local.postgres;

import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.Signal;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The data folder of one PostgreSQL server.
///
/// @param folder the path; [#create] creates it
record PostgresData(Path folder) {

    private static final Duration ORPHANS_LIMIT = Duration.ofSeconds(3);

    /// Creates the folder, unless it exists. It is either complete or absent, because `initdb`
    /// works in another folder beside it.
    ///
    /// @param binaries the programs
    /// @param user the user that runs them
    /// @param log the file for their output
    void create(PostgresBinaries binaries, PostgresUser user, Path log) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            user.own(folder);
            return;
        }
        var fresh = folder.resolveSibling("initdb");
        Trees.delete(fresh);
        Files.createDirectories(fresh);
        user.own(fresh);
        var password = Files.writeString(fresh.resolve("password"), Databases.ADMIN_PASSWORD);
        user.own(password);
        var data = fresh.resolve("data");
        var initdb = ChildProcesses.run(new ProcessBuilder(user.run(List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + Databases.ADMIN,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
        if (initdb != 0) {
            throw new Refusal("PostgreSQL cannot lay out its data in " + folder.getParent());
        }
        Files.move(data, folder);
        Trees.delete(fresh);
    }

    /// Removes what a killed server left behind: its worker processes, which outlive it for a moment and still
    /// hold its shared memory, and its lock file, whose process id may belong to another process by now.
    void recover() throws IOException, InterruptedException {
        var orphans = ProcessHandle.allProcesses().filter(this::worksHere).toList();
        if (!gone(orphans)) {
            orphans.forEach(Signal.KILL::send);
            if (!gone(orphans)) {
                throw new Refusal("Processes of an earlier PostgreSQL still use " + folder + ".");
            }
        }
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            var workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.readSymbolicLink(workingFolder).equals(folder);
        } catch (IOException | UnsupportedOperationException notOurs) {
            return false;
        }
    }

    private static boolean gone(List<ProcessHandle> processes) throws InterruptedException {
        var exits = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(ORPHANS_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
