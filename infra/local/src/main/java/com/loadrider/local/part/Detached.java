package com.loadrider.local.part;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps a server out of reach of the terminal: Ctrl-C signals every process of the terminal's foreground group at
/// once, but the parts are to be stopped in order, by the launcher alone.
public final class Detached {

    private Detached() {}

    /// The command in a session of its own where the system has `setsid`, else the command as it is.
    ///
    /// @param command what to run; `setsid` becomes it, so the process id stays
    public static List<String> fromTerminal(List<String> command) {
        var whole = new ArrayList<String>();
        if (hasSetsid()) {
            whole.add("setsid");
        }
        whole.addAll(command);
        return whole;
    }

    private static boolean hasSetsid() {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return true;
            }
        }
        return false;
    }
}
