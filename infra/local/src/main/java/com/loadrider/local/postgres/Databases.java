package com.loadrider.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// The databases of the services. Each has one role with the same name, whose password is the name too.
///
/// @param port the port of the server, on this machine
record Databases(int port) {

    /// The superuser.
    static final String ADMIN = "postgres";

    /// The superuser's password. The server listens only on the loopback address.
    static final String ADMIN_PASSWORD = "postgres";

    private static final List<String> NAMES = List.of("calls", "conversations", "notifications");

    /// Creates the databases that are missing.
    ///
    /// @return false if the server does not accept connections yet
    boolean create() {
        try (var connection = connect()) {
            for (var name : NAMES) {
                create(connection, name);
            }
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", ADMIN);
        properties.setProperty("password", ADMIN_PASSWORD);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    private static void create(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_roles where rolname = '" + name + "'")) {
                if (!found.next()) {
                    statement.execute("create role " + name + " login password '" + name + "'");
                }
            }
            try (var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + name + " owner " + name);
                }
            }
        }
    }
}
