package com.loadrider.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/// Starts a PostgreSQL server with its data under the module's `target`, so that the next run can clean up after a
/// killed one.
final class EmbeddedPostgresServer {

    private static final Path DATA = Path.of("target", "test-postgres").toAbsolutePath();

    private EmbeddedPostgresServer() {}

    static Database start() {
        LeftoverPostmaster.stop(DATA);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(true)
                    // A busy machine with two cores may need more than the default of ten seconds.
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL does not start", failure);
        }
    }
}
