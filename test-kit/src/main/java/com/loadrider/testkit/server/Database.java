package com.loadrider.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// An empty database.
///
/// @param url as `jdbc:postgresql://127.0.0.1:5432/t1`
/// @param user a superuser
/// @param password of the user
public record Database(String url, String user, String password) {

    /// A connection of the caller's own, to be closed by it.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
