package com.loadrider.local.postgres;

import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Refusal;
import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The user that runs the PostgreSQL programs, because they refuse to run as root.
enum PostgresUser {
    /// The user who started the stack.
    SELF(""),
    /// A user namespace in which root looks like an unprivileged user and still owns root's files.
    NAMESPACE("unshare -U"),
    /// The user `nobody`, who then owns the data. Used where user namespaces are disabled, for example in
    /// containers.
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65_534;

    private final String prefix;

    PostgresUser(String prefix) {
        this.prefix = prefix;
    }

    static PostgresUser detect() throws IOException, InterruptedException {
        // A user id without a name, as in some containers, does not work either.
        if (new UnixSystem().getUid() != 0 && new UnixSystem().getUsername() != null) {
            return SELF;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new Refusal("PostgreSQL runs as an ordinary user only, and neither unshare nor setpriv (util-linux) can"
                + " give it one here; start the stack as an ordinary user");
    }

    /// The command, run as this user. Both prefixes `exec` the command, so the process id stays the same.
    List<String> run(List<String> command) {
        return Stream.concat(Arrays.stream(prefix.split(" ", -1)).filter(word -> !word.isEmpty()), command.stream())
                .toList();
    }

    /// Gives a folder of an earlier run to the user who owns the files under this setting.
    void own(Path folder) throws IOException {
        var owner = Math.toIntExact(this == NOBODY ? NOBODY_ID : new UnixSystem().getUid());
        if (new UnixSystem().getUid() != 0 || owner == (int) Files.getAttribute(folder, "unix:uid")) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner);
            }
        }
    }

    private boolean works() throws InterruptedException {
        try {
            return ChildProcesses.run(new ProcessBuilder(run(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
