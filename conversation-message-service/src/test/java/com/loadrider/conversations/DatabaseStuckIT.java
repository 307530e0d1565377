package com.loadrider.conversations;

import static com.loadrider.conversations.ServiceClient.anybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// A database that does not answer makes answers of 503, in time, and nothing else.
@RunningService
class DatabaseStuckIT {

    private static final Duration LONGEST_ANSWER = Duration.ofMillis(2_500);

    private final long alice = anybody();

    @Autowired
    ServiceClient service;

    @Autowired
    Environment environment;

    @Test
    void answersInTimeWhenARowIsLocked() throws SQLException {
        long stuck = service.start(alice, anybody());
        long free = service.start(alice, anybody());
        try (Connection other = connect()) {
            lock(other, stuck);
            ApiResponse answer = timely(() -> say(stuck));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            say(free).expect(201);
        }
        say(stuck).expect(201);
    }

    @Test
    void answersInTimeWhenAllConnectionsAreTaken() throws Exception {
        long stuck = service.start(alice, anybody());
        try (Connection other = connect();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            lock(other, stuck);
            List<Future<ApiResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(clients.submit(() -> timely(() -> say(stuck))));
            }
            for (Future<ApiResponse> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(503);
            }
            service.stranger().get("/actuator/health/liveness").expect(200);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> say(stuck).status() == 201);
    }

    private ApiResponse say(long conversation) {
        return service.as(alice).post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", "Hi"));
    }

    private static ApiResponse timely(Callable<ApiResponse> request) {
        long start = System.nanoTime();
        try {
            ApiResponse answer = request.call();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_ANSWER);
            return answer;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    private static void lock(Connection connection, long conversation) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("SELECT FROM conversations WHERE id = ? FOR UPDATE")) {
            statement.setLong(1, conversation);
            statement.execute();
        }
    }
}
