package com.loadrider.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The kind of servers for a test run. `-Dinfra=embedded` or `-Dinfra=containers` overrides the automatic choice.
enum Infra {
    /// Binaries from the Maven repository, started by the test.
    EMBEDDED,
    /// Testcontainers.
    CONTAINERS;

    /// Returns the kind to use. Checks only `DOCKER_HOST` and the socket of the Docker engine, because
    /// Testcontainers would need most of a second and log an error.
    static Infra chosen() {
        String wanted = System.getProperty("infra");
        if (wanted != null) {
            return valueOf(wanted.toUpperCase(Locale.ROOT));
        }
        boolean engine = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return engine ? CONTAINERS : EMBEDDED;
    }
}
