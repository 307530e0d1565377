package com.loadrider.calls.call.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Executes a request once per idempotency key, and returns the same response to every repetition for 24 hours.
@Component
class IdempotentAnswers {

    private static final int LONGEST_KEY = 128;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IdempotentAnswers(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Returns the response stored under the key.
    ///
    /// @throws ProblemException if the key is invalid, or was used with another request
    Optional<StoredAnswer> kept(long userId, String key, String request) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, "Idempotency-Key must have 1 to " + LONGEST_KEY + " characters.");
        }
        Optional<Kept> kept = jdbc.sql(
                        "SELECT request, status, body FROM idempotent_answers WHERE user_id = ? AND key = ?")
                .params(userId, key)
                .query((row, _) -> new Kept(row.getString("request"), row.getInt("status"), row.getString("body")))
                .optional();
        if (kept.isPresent() && !kept.get().request().equals(request)) {
            throw new ProblemException(
                    CommonProblem.UNPROCESSABLE, "This Idempotency-Key was used with another request.");
        }
        return kept.map(it -> new StoredAnswer(it.status(), it.body()));
    }

    /// Executes the work and stores its response, or returns the stored one. The key is claimed in the
    /// transaction of the work: a concurrent repetition waits for the first request, and refused work leaves no
    /// claim.
    ///
    /// @param work the work to execute once
    /// @param undone runs after a refusal has rolled back the work
    StoredAnswer once(long userId, String key, String request, Supplier<StoredAnswer> work, Runnable undone) {
        var claimed = new AtomicBoolean();
        try {
            return transaction.execute(_ -> {
                claimed.set(claim(userId, key, request));
                if (!claimed.get()) {
                    return kept(userId, key, request).orElseThrow();
                }
                StoredAnswer answer = work.get();
                store(userId, key, answer);
                return answer;
            });
        } catch (ProblemException refusal) {
            if (claimed.get()) {
                undone.run();
            }
            throw refusal;
        }
    }

    private boolean claim(long userId, String key, String request) {
        return jdbc.sql(
                                "INSERT INTO idempotent_answers (user_id, key, request) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(userId, key, request)
                        .update()
                == 1;
    }

    private void store(long userId, String key, StoredAnswer answer) {
        jdbc.sql("UPDATE idempotent_answers SET status = ?, body = ? WHERE user_id = ? AND key = ?")
                .params(answer.status(), answer.body(), userId, key)
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000)
    void deleteOld() {
        jdbc.sql("DELETE FROM idempotent_answers WHERE created_at < clock_timestamp() - interval '24 hours'")
                .update();
    }

    private record Kept(String request, int status, String body) {}
}
