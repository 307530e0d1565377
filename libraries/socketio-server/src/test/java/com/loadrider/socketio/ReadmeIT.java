package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadmeIT {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsWhatTheExampleDoes() throws IOException {
        var example = withoutSpace(Files.readString(Path.of("src/test/java/com/loadrider/socketio/Hello.java"))
                .replace("@Override", ""));
        var snippets = SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult found) -> withoutSpace(found.group(1)))
                .toList();

        assertThat(snippets).hasSize(2).allMatch(example::contains);
    }

    @Test
    void hasAnExampleThatWorks() throws Exception {
        var server = Hello.start(0);
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        try (var socket = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "")) {
            assertThat(socket.next()).startsWith("0{");
            assertThat(socket.text("40").next()).startsWith("40{");
            assertThat(socket.next()).isEqualTo("42[\"hello\",{\"from\":\"server\"}]");
            assertThat(socket.text("427[\"ask\",[1]]").next()).isEqualTo("437[[1]]");
        } finally {
            server.stop();
        }
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
