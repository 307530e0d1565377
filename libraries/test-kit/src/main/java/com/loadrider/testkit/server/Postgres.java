package com.loadrider.testkit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// The PostgreSQL server of this JVM. It starts with the first use, stops with the JVM, and does not sync to disk.
public final class Postgres {

    private final Database maintenance;
    private final AtomicInteger databases = new AtomicInteger();

    private Postgres(Database maintenance) {
        this.maintenance = maintenance;
    }

    /// Returns the shared server.
    public static Postgres shared() {
        return Holder.SERVER;
    }

    /// Creates an empty database.
    public Database freshDatabase() {
        String name = "t" + databases.incrementAndGet();
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot create the database " + name, failure);
        }
        String url = maintenance.url().replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
        return new Database(url, maintenance.user(), maintenance.password());
    }

    private static final class Holder {
        static final Postgres SERVER = new Postgres(
                switch (Infra.chosen()) {
                    case EMBEDDED -> EmbeddedPostgresServer.start();
                    case CONTAINERS -> ContainerServers.postgres();
                });
    }
}
