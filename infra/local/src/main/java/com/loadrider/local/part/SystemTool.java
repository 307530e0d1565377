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
    /// Gives a program only the processor time that nobody else wants.
    IDLE_TIME("chrt -i 0");

    private final String words;

    SystemTool(String words) {
        this.words = words;
    }

    /// The command run by this tool, or the command as it is where the tool is not there. The tool `exec`s the
    /// command, so the process id stays.
    ///
    /// @param command what to run
    public List<String> run(List<String> command) {
        return isThere() ? Stream.concat(words().stream(), command.stream()).toList() : command;
    }

    private boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, words().getFirst())));
    }

    private List<String> words() {
        return List.of(words.split(" ", -1));
    }
}
