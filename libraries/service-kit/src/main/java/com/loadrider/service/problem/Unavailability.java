package com.loadrider.service.problem;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Distinguishes an unavailable resource from a fault of the service.
public final class Unavailability {

    /// Exceptions of an unavailable database. They are names, because services without a database lack the
    /// classes.
    private static final Set<String> DATABASE_DOES_NOT_ANSWER = Set.of(
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.transaction.TransactionSystemException",
            "org.hibernate.exception.JDBCConnectionException");

    /// SQL states of a database that is too busy or is stopping: serialization failure, deadlock, too many
    /// connections, lock not available in time, query canceled, shutdown (PostgreSQL, Appendix A). The driver
    /// has no exceptions of their own for them.
    private static final Set<String> DATABASE_IS_BUSY =
            Set.of("40001", "40P01", "53300", "55P03", "57014", "57P01", "57P02", "57P03");

    private Unavailability() {}

    /// Returns whether the failure, or one of its causes, means that a database or a peer could not be reached
    /// in time. The same request may then succeed later.
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof ConnectException
                    || it instanceof HttpTimeoutException
                    || it instanceof SQLTransientException
                    || it instanceof SQLRecoverableException
                    || isBusy(it)
                    || isNamed(it.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && DATABASE_IS_BUSY.contains(sql.getSQLState());
    }

    private static boolean isNamed(@Nullable Class<?> type) {
        for (Class<?> it = type; it != null; it = it.getSuperclass()) {
            if (DATABASE_DOES_NOT_ANSWER.contains(it.getName())) {
                return true;
            }
        }
        return false;
    }
}
