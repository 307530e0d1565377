package com.loadrider.local.part;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Small programs that most Linux systems have, but not all.
public enum SystemTool {
    /// Starts a program in its own session, detached from the terminal. Ctrl-C signals every process of the
    /// terminal's foreground group at once, but only the launcher may stop the parts, and in order.
    OWN_SESSION("setsid"),
    /// Makes Linux stop a program when the thread that started it has ended, for example because the launcher was
    /// killed (prctl(2), `PR_SET_PDEATHSIG`). A change of the user undoes this. The `setpriv` of util-linux
    /// before 2.33 does not support it.
    TOLD_OF_DEATH("sh", "-c", """
            if setpriv --pdeathsig keep true 2> /dev/null; then exec setpriv --pdeathsig TERM "$@"; fi
            exec "$@"
            """, "told");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> words;

    SystemTool(String... words) {
        this.words = List.of(words);
    }

    /// Wraps a command in this tool, or returns it unchanged if the tool is missing. The tool `exec`s the
    /// command, so the process id stays the same.
    ///
    /// @param command the command
    public List<String> run(List<String> command) {
        return isThere() ? Stream.concat(words.stream(), command.stream()).toList() : command;
    }

    private boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, words.getFirst())));
    }
}
