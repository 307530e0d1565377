package com.loadrider.e2e.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The commands in `README.md` are those that tests run.
@Timeout(60)
class ReadmeTest {

    /// The test for each command, by the beginning of the command.
    private static final Map<String, String> TESTS = Map.of(
            "./run ", "RunJourneyIT.startsEverythingKeepsItAliveAndStopsIt",
            "mvn verify ", "ReadmeTest.theTestCommandIsWhatTheGateRuns",
            "infra/local/demo ", "ReadmeTest.theDemoIsAProgram",
            "token() ", "ReadmeTest.oneCallByHandSendsWhatItShows",
            "api() ", "ReadmeTest.oneCallByHandSendsWhatItShows",
            "api alice ", "ReadmeTest.oneCallByHandSendsWhatItShows");

    private static final Path README = ComposeFile.ROOT.resolve("README.md");

    @Test
    void everyCommandHasATest() throws IOException {
        List<String> commands = commands();
        assertThat(commands)
                .allSatisfy(command -> assertThat(TESTS.keySet())
                        .as("which test runs %s?", command)
                        .anyMatch(start -> (command + " ").startsWith(start)));
        assertThat(TESTS.keySet())
                .as("commands that the page has")
                .allMatch(start -> commands.stream().anyMatch(command -> (command + " ").startsWith(start)));
        assertThat(ContractTestsTest.existing()).containsAll(TESTS.values());
    }

    @Test
    void theTestCommandIsWhatTheGateRuns() throws IOException {
        assertThat(ComposeFile.ROOT.resolve(".ci/run")).content().containsPattern("(?m)^mvn .*\\bverify$");
    }

    @Test
    void theDemoIsAProgram() throws Exception {
        Path demo = ComposeFile.ROOT.resolve("infra/local/demo");
        assertThat(demo).isExecutable();
        assertThat(outputOf("bash", "-n", demo.toString())).isEmpty();
        assertThat(ComposeFile.ROOT.resolve("infra/local/demo-client/call.mjs")).exists();
    }

    @Test
    void oneCallByHandSendsWhatItShows() throws Exception {
        var requests = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add("%s %s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            byte[] answer = "{\"access_token\":\"a.b.c\",\"expires_in\":3599}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String script = commands().stream()
                    .dropWhile(command -> !command.startsWith("token()"))
                    .collect(Collectors.joining("\n"));
            String address = "127.0.0.1:" + server.getAddress().getPort();
            outputOf("bash", "-euo", "pipefail", "-c", script.replaceAll("localhost:\\d+", address));
        } finally {
            server.stop(0);
        }
        String token = "POST /oauth2/token Basic YWxpY2U6YWxpY2U= application/x-www-form-urlencoded"
                + " grant_type=client_credentials";
        assertThat(requests)
                .containsExactly(
                        token,
                        "POST /api/v1/conversations Bearer a.b.c application/json"
                                + " {\"title\": \"Load 4711\", \"participantIds\": [2]}",
                        token,
                        "POST /api/v1/webrtc/calls/initiate Bearer a.b.c application/json"
                                + " {\"conversationId\": 1, \"receiverId\": 2, \"callType\": \"video\"}");
    }

    @Test
    void theProgramOfBobUsesDocumentedEvents() throws IOException {
        Set<String> events = ComposeFile.names("(?:socket\\.on|emitWithAck)\\(\"(\\w+)\"", Files.readString(README));
        assertThat(events).hasSize(4);
        assertThat(Files.readString(ComposeFile.ROOT.resolve("docs/asyncapi.yaml")))
                .contains(events);
    }

    @Test
    void theSettingsExist() throws IOException {
        Set<String> settings = ComposeFile.names("`([A-Z]+_[A-Z_]+)[`=]", Files.readString(README));
        assertThat(settings).contains("JWT_SECRET");
        assertThat(ComposeFile.names(
                        "^\\| `([A-Z_]+)` ", Files.readString(ComposeFile.ROOT.resolve("docs/settings.md"))))
                .containsAll(settings);
    }

    @Test
    void runKnowsItsDocumentedOptions() throws Exception {
        String help = outputOf("bash", ComposeFile.ROOT.resolve("run").toString(), "--help");
        var options = new TreeSet<String>();
        for (Path page : LinksTest.pages()) {
            for (String command : ComposeFile.names("\\./run((?: --[a-z-]+(?: \\d+)?)+)", Files.readString(page))) {
                options.addAll(ComposeFile.names("(--[a-z-]+)", command));
            }
        }
        assertThat(options).contains("--fresh").allMatch(option -> help.contains("  " + option + " "));
    }

    /// Returns the lines of all indented blocks, without their comments.
    private static List<String> commands() throws IOException {
        return Files.readString(README)
                .replaceAll("(?s)```.*?```", "")
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.replaceAll(" +# .*", "").strip())
                .toList();
    }

    private static String outputOf(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
