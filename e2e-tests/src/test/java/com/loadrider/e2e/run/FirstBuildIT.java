package com.loadrider.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.local.part.Port;
import com.loadrider.local.part.Ports;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tests `./run` in a fresh clone, where it builds everything first. A stub of Maven runs forever.
@Timeout(180)
class FirstBuildIT {

    private static final Path CLONE = Path.of("target", "clone").toAbsolutePath();
    private static final Path LOG = CLONE.resolve("target/build.log");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Ports ports = Ports.free();

    @BeforeEach
    void copySources() throws IOException {
        Trees.delete(CLONE);
        Files.createDirectories(CLONE.resolve("infra/local"));
        Files.copy(Path.of("../run"), CLONE.resolve("run"));
        for (var name : List.of("help.txt", "jdk.sh", "src")) {
            Files.createSymbolicLink(
                    CLONE.resolve("infra/local").resolve(name),
                    Path.of("../infra/local", name).toRealPath());
        }
        var maven = Files.writeString(CLONE.resolve("mvn"), """
                #!/bin/sh
                echo begun
                trap '' INT
                sleep 600 &
                wait
                """);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void endsWithTheCommand() throws Exception {
        for (var signal : RunCommand.signals()) {
            Files.deleteIfExists(LOG);
            try (var command = type(Map.of())) {
                await().atMost(LIMIT)
                        .until(() -> Files.exists(LOG) && Files.readString(LOG).contains("begun"));
                command.signal(signal);
                command.awaitEnd();
                assertThat(command.offspring().alive()).as(signal).isEmpty();
            }
        }
    }

    @Test
    void isNotBegunWhereAPortIsTaken() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(listener.getLocalPort());

            assertRefused(
                    Map.of("KAFKA_PORT", port),
                    "run: Port " + port + ", wanted by kafka, is taken by process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void isNotBegunWhereTwoPartsWantOnePort() throws Exception {
        var second = Integer.toString(ports.of(Port.MESSAGE_SERVICE, 2).port());

        assertRefused(
                Map.of("KAFKA_PORT", second),
                "run: Port " + second + " is wanted by both kafka (KAFKA_PORT) and conversation-message-service-2",
                "--message-services",
                "2");
    }

    @Test
    void isNotBegunWhereASettingIsWrong() throws Exception {
        assertRefused(Map.of("POSTGRES_PORT", "0"), "run: POSTGRES_PORT is \"0\"");
        assertRefused(Map.of("JWT_SECRET", "short"), "run: JWT_SECRET has 5 bytes");
        assertRefused(Map.of(), "run: --gateways wants a number from 1 to 9", "--gateways", "10");
    }

    private void assertRefused(Map<String, String> environment, String sentence, String... options) throws Exception {
        try (var command = type(environment, options)) {
            assertThat(command.awaitEnd()).isEqualTo(1);
            assertThat(command.output().strip()).startsWith(sentence).hasLineCount(1);
            assertThat(LOG).doesNotExist();
        }
    }

    private RunCommand type(Map<String, String> environment, String... options) throws IOException {
        var all = new HashMap<>(environment);
        all.put("PATH", CLONE + ":" + System.getenv("PATH"));
        return RunCommand.type(CLONE, ports, all, options);
    }
}
