package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.server.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts of the first start, in a copy of what they need, with a `docker` that only writes down what it is asked.
@SuppressWarnings("NullAway.Init")
class OperatorScriptsIT {

    private static final List<String> FILES = List.of(
            ".env.example",
            "docker-compose.yml",
            "infra/compose/secrets",
            "infra/compose/check",
            "infra/compose/install-certificate",
            "infra/local/jdk.sh");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException, InterruptedException {
        for (String file : FILES) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(ComposeFile.ROOT.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        tool("docker", """
            echo "$*" >>"$(dirname "$0")/asked"
            case "$*" in
                "compose version"*) echo 2.29.1 ;;
                "compose ps -q --status running"*) [[ -e "$(dirname "$0")/stopped" ]] || echo 0123456789ab ;;
                run*nofile=65536*) echo "error setting rlimit type 7: operation not permitted" >&2; exit 126 ;;
            esac
            """);
        tool("mvn", "echo 'Apache Maven 3.9.9 (x)'");
        tool("node", "echo v22.1.0");
        assertThat(run("infra/compose/secrets").status()).isZero();
        set("HTTP_PORT", String.valueOf(FreePort.tcp()));
        set("HTTPS_PORT", String.valueOf(FreePort.tcp()));
        set("TURN_PORT", String.valueOf(FreePort.tcp()));
        set("EDGE_NETWORK", "10.213.201");
        set("PUBLIC_URL", "https://localhost:8443");
    }

    @Test
    void lowersTheNumberOfOpenFilesToWhatTheEngineAllows() throws Exception {
        Result first = run("infra/compose/check");
        assertThat(first.output()).contains("wrote OPEN_FILES=32768").contains("nothing is missing");
        assertThat(first.status()).isZero();
        assertThat(Files.readString(folder.resolve(".env")))
                .contains("\nOPEN_FILES=32768\n")
                .doesNotContain("65536");
        assertThat(run("infra/compose/check").output()).doesNotContain("OPEN_FILES");
    }

    @Test
    void namesEachFaultInASentence() throws Exception {
        set("PUBLIC_URL", "https://calls.example.com/");
        set("TURN_EXTERNAL_IP", "203.0.113.7");
        set("TURN_EXTERNL_IP", "203.0.113.7");
        tool("node", "echo v18.2.0");
        Files.delete(folder.resolve("infra/compose/tls/edge.key"));
        Result result = run("infra/compose/check");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output())
                .contains("PUBLIC_URL must be")
                .contains("203.0.113.7 is no address of this machine")
                .contains("TURN_EXTERNL_IP in .env is no setting")
                .contains("Node.js 20.19 or newer")
                .contains("edge.crt and edge.key")
                .doesNotContain("nothing is missing");
    }

    @Test
    void saysThatTheCertificateIsForAnotherHost() throws Exception {
        set("PUBLIC_URL", "https://calls.example.com");
        assertThat(run("infra/compose/check").output()).contains("is not for calls.example.com");
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            set("HTTPS_PORT", String.valueOf(taken.getLocalPort()));
            assertThat(run("infra/compose/check").output())
                    .contains("another program listens at port " + taken.getLocalPort() + " (HTTPS_PORT)");
        }
    }

    @Test
    void asksForSecretsFirst() throws Exception {
        Files.delete(folder.resolve(".env"));
        Result result = run("infra/compose/check");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("run infra/compose/secrets");
    }

    @Test
    void installsACertificateThatIsItsKeys() throws Exception {
        Path renewed = certificate("renewed", "1");
        Result result = run("infra/compose/install-certificate", renewed.toString());
        assertThat(result.output()).contains("done");
        assertThat(folder.resolve("infra/compose/tls/edge.crt"))
                .hasSameTextualContentAs(renewed.resolve("fullchain.pem"));
        assertThat(folder.resolve("infra/compose/tls/edge.key"))
                .hasSameTextualContentAs(renewed.resolve("privkey.pem"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("infra/compose/tls/edge.key"))))
                .isEqualTo("rw-------");
        assertThat(asked()).contains("compose exec -T edge nginx -s reload").doesNotContain("restart coturn");

        Files.writeString(folder.resolve("tools/stopped"), "");
        Files.delete(folder.resolve("tools/asked"));
        assertThat(run("infra/compose/install-certificate", renewed.toString()).status())
                .isZero();
        assertThat(asked()).doesNotContain("reload");
        Files.delete(folder.resolve("tools/stopped"));

        set("TURN_TLS_PORT", "5349");
        run("infra/compose/install-certificate", renewed.toString());
        assertThat(asked()).contains("compose restart coturn");
    }

    @Test
    void leavesEverythingWhereTheNewCertificateIsNoGood() throws Exception {
        String before = Files.readString(folder.resolve("infra/compose/tls/edge.crt"));
        Path mixed = certificate("mixed", "1");
        Files.copy(
                certificate("other", "1").resolve("privkey.pem"),
                mixed.resolve("privkey.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        Path none = Files.createDirectory(folder.resolve("none"));
        for (Path bad : List.of(mixed, none)) {
            assertThat(run("infra/compose/install-certificate", bad.toString()).status())
                    .as(bad.toString())
                    .isEqualTo(1);
        }
        assertThat(folder.resolve("infra/compose/tls/edge.crt")).hasContent(before);
        assertThat(asked()).doesNotContain("reload");
    }

    private Path certificate(String name, String days) throws IOException, InterruptedException {
        Path made = Files.createDirectory(folder.resolve(name));
        Result result = run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                days,
                "-subj",
                "/CN=calls.example.com",
                "-keyout",
                made + "/privkey.pem",
                "-out",
                made + "/fullchain.pem");
        assertThat(result.status()).as(result.output()).isZero();
        return made;
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("tools")).resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String asked() throws IOException {
        Path asked = folder.resolve("tools/asked");
        return Files.exists(asked) ? Files.readString(asked) : "";
    }

    private void set(String name, String value) throws IOException {
        Path env = folder.resolve(".env");
        var lines = new ArrayList<>(Files.readAllLines(env));
        lines.removeIf(line -> line.startsWith(name + "="));
        lines.add(name + "=" + value);
        Files.write(env, lines);
    }

    private record Result(int status, String output) {}

    private Result run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path log = Files.createTempFile(folder, "run", ".log");
        Process process = builder.redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(log));
    }
}
