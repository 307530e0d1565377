package com.loadrider.local.part;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Small programs that most Linux systems have and some others have not.
public enum SystemTool {
    /// Starts a program in a session of its own, out of reach of the terminal: Ctrl-C signals every process of the
    /// terminal's foreground group at once, but the parts are to be stopped in order, by the launcher alone.
    OWN_SESSION("setsid"),
    /// Has Linux tell a program to stop when the thread that started it has ended, as it has when the launcher was
    /// killed (prctl(2), `PR_SET_PDEATHSIG`). A change of the user undoes that. The `setpriv` of util-linux before
    /// 2.33 cannot do it.
    TOLD_OF_DEATH("sh", "-c", """
            if setpriv --pdeathsig keep true 2> /dev/null; then exec setpriv --pdeathsig TERM "$@"; fi
            exec "$@"
            """, "told");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> words;

    SystemTool(String... words) {
        this.words = List.of(words);
    }

    /// The command run by this tool, or the command as it is where the tool is not there. The tool `exec`s the
    /// command, so the process id stays.
    ///
    /// @param command what to run
    public List<String> run(List<String> command) {
        return isThere() ? Stream.concat(words.stream(), command.stream()).toList() : command;
    }

    private boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, words.getFirst())));
    }
}
