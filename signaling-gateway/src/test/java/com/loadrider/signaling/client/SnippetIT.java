package com.loadrider.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.wire.LateCall;
import com.loadrider.signaling.wire.WireApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the protocol document shows to those who use other stock clients. Each is refused first because of something
/// that passes, and comes back by what the snippet does.
@SpringBootTest(classes = WireApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Timeout(90)
@SuppressWarnings("NullAway.Init")
class SnippetIT {

    private static final Path DOCUMENT = Path.of("../docs/signaling-protocol.md");
    private static final Path SNIPPET = Path.of("src/test/java/com/loadrider/signaling/client/JavaSnippet.java");
    private static final String PYTHON_BEFORE = """
            import os, sys, threading
            import socketio
            base = sys.argv[1]
            rung = threading.Event()
            def fresh_token(): return 'later'
            def ring(call):
                print(call['callSessionId'], flush=True)
                rung.set()
            """;
    private static final String PYTHON_BEHIND = """
            os._exit(0 if rung.wait(20) else 1)
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private LateCall application;

    @BeforeEach
    void refuseTheFirst() {
        application.refusedOnce.set(false);
    }

    @Test
    void javaComesBackAndRings() throws Exception {
        assertThat(lines(Files.readString(SNIPPET))).contains(lines(snippet("java")));

        assertThat(new JavaSnippet().run(base(), () -> "later").optInt("callSessionId"))
                .isEqualTo(981);
        assertThat(application.refusedOnce).isTrue();
    }

    @Test
    void pythonComesBackAndRings() throws Exception {
        Path program = Path.of("target/snippet.py");
        Files.writeString(program, PYTHON_BEFORE + snippet("python") + PYTHON_BEHIND);

        assertThat(Programs.python(program, base())).isEqualToIgnoringWhitespace("981");
        assertThat(application.refusedOnce).isTrue();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String snippet(String language) throws IOException {
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).as("a snippet in %s", language).isTrue();
        return block.group(1);
    }

    private static String lines(String code) {
        return code.replaceAll("\\s+", "");
    }
}
