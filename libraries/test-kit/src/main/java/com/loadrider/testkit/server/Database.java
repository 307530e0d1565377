package com.loadrider.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database.
///
/// @param url the JDBC address, e.g. `jdbc:postgresql://127.0.0.1:5432/t1`
/// @param user a superuser
/// @param password the password of the user
public record Database(String url, String user, String password) {

    /// Opens a connection, which the caller must close.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
