package com.loadrider.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the servers of a test run are made of. `-Dinfra=embedded` or `-Dinfra=containers` overrides the choice.
enum Infra {
    /// Binaries from the Maven repository, started by the test.
    EMBEDDED,
    /// Testcontainers.
    CONTAINERS;

    /// Looks for the engine's socket only: asking Testcontainers costs most of a second, and an error in the log.
    static Infra chosen() {
        String wanted = System.getProperty("infra");
        if (wanted != null) {
            return valueOf(wanted.toUpperCase(Locale.ROOT));
        }
        boolean engine = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return engine ? CONTAINERS : EMBEDDED;
    }
}
