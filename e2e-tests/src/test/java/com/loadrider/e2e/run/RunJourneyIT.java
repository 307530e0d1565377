package com.loadrider.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.local.part.Port;
import com.loadrider.local.part.Ports;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tests what `./run` promises: it starts the whole stack with the demo sign-in, its data survives a `kill -9` of all
/// processes, it restarts parts that die, and no process is left when it stops.
@Order(Integer.MAX_VALUE - 3)
@Timeout(900)
class RunJourneyIT {

    private static final List<String> ONE_OF_EACH = List.of(
            "postgres",
            "kafka",
            "identity",
            "signaling-gateway",
            "call-service",
            "conversation-message-service",
            "notification-service");
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(5);
    private static final Duration BACK_LIMIT = Duration.ofSeconds(60);

    private final Ports ports = Ports.free();

    @Test
    void startsEverythingKeepsItAliveAndStopsIt() throws Exception {
        var checkout = Checkout.create();
        try (var first = RunCommand.type(checkout, ports, "--gateways", "2")) {
            first.awaitReady();
            var conversation = createConversation(first);
            comesBack(first, "call-service");
            assertThat(conversations(first, 2)).contains("\"conversationId\":" + conversation);
            isRefused(checkout, "Another ./run");
            first.killEverything(ONE_OF_EACH);
            first.part("signaling-gateway-2").destroyForcibly();
        }
        try (var second = RunCommand.type(checkout, ports)) {
            second.awaitReady();
            assertThat(conversations(second, 1)).contains("\"title\":\"Kept\"");
            var parts = ONE_OF_EACH.stream().map(part -> partOf(second, part)).toList();
            second.stop();
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
        }
        var data = List.of(checkout.resolve("target/run/postgres/data"), checkout.resolve("target/run/kafka"));
        for (var folder : data) {
            Files.createFile(folder.resolve("old"));
        }
        try (var third = RunCommand.type(checkout, ports, "--fresh")) {
            third.awaits("postgres ");
            third.awaits("kafka ");
            assertThat(data).allSatisfy(folder -> assertThat(folder).isDirectoryNotContaining("glob:**/old"));
        }
    }

    @Test
    void refusesWithOneSentence() throws Exception {
        var checkout = Checkout.create();

        isRefused(checkout, "There is no option --gatways", "--gatways", "2");
        isRefused(checkout, "--gateways wants a number from 1 to 9", "--gateways", "10");
    }

    private void isRefused(Path checkout, String because, String... options) throws Exception {
        try (var command = RunCommand.type(checkout, ports, options)) {
            assertThat(command.awaitEnd()).isEqualTo(1);
            assertThat(command.output().strip())
                    .startsWith("run: ")
                    .contains(because)
                    .hasLineCount(1);
        }
    }

    /// Waits for a new process within five seconds, and then until it is ready.
    private static void comesBack(RunCommand command, String part) throws IOException {
        var before = command.part(part);
        before.destroyForcibly();
        await().atMost(RESTART_LIMIT)
                .ignoreExceptions()
                .until(() -> command.part(part).pid() != before.pid());
        await().atMost(BACK_LIMIT)
                .until(() ->
                        alice(command, 1).get("/api/v1/webrtc/calls/active").status() == 200);
    }

    private static long createConversation(RunCommand command) {
        var created = alice(command, 1)
                .post("/api/v1/conversations", Map.of("participantIds", List.of(2), "title", "Kept"))
                .expect(201);
        return created.json().get("conversationId").asLong();
    }

    private static String conversations(RunCommand command, int gateway) {
        return alice(command, gateway).get("/api/v1/conversations").expect(200).body();
    }

    private static ApiClient alice(RunCommand command, int gateway) {
        var form = BodyPublishers.ofString("grant_type=client_credentials&client_id=alice&client_secret=alice");
        var request = HttpRequest.newBuilder(URI.create(command.url(Port.IDENTITY, 1) + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form)
                .build();
        ApiResponse answer = ApiClient.exchange(request).expect(200);
        return ApiClient.to(command.url(Port.GATEWAY, gateway))
                .as(answer.json().get("access_token").asString());
    }

    private static ProcessHandle partOf(RunCommand command, String part) {
        try {
            return command.part(part);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
