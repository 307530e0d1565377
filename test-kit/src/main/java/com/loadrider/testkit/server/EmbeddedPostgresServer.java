package com.loadrider.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// A PostgreSQL whose data is under the module's `target`, so that a run which was killed is cleaned up by the next.
final class EmbeddedPostgresServer {

    private static final Path DATA = Path.of("target", "test-postgres").toAbsolutePath();

    private EmbeddedPostgresServer() {}

    static Database start() {
        LeftoverPostmaster.stop(DATA);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(true)
                    // Two busy cores may need more than the ten seconds of the default.
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
    }
}
