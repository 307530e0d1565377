package com.loadrider.e2e.operation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// An nginx of this machine, in a folder of its own.
final class Nginx implements AutoCloseable {

    private final Process process;
    private final Path folder;

    private Nginx(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Returns the path of the program. Skips the test if nginx is not installed.
    static Path program() {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println("The edge is not tested: there is no nginx here (Debian package nginx-light)");
        }
        Assumptions.assumeTrue(program.isPresent(), "there is no nginx here (Debian package nginx-light)");
        return program.orElseThrow();
    }

    /// A new folder with a certificate of `calls.example.com` and 127.0.0.1 in `tls`, which its workers can read.
    static Path folder() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("loadrider-nginx");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path tls = Files.createDirectory(folder.resolve("tls"));
        var openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:prime256v1",
                        "-nodes",
                        "-days",
                        "1",
                        "-subj",
                        "/CN=calls.example.com",
                        "-addext",
                        "subjectAltName=DNS:calls.example.com,IP:127.0.0.1",
                        "-keyout",
                        tls.resolve("edge.key").toString(),
                        "-out",
                        tls.resolve("edge.crt").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        if (!openssl.waitFor(20, TimeUnit.SECONDS) || openssl.exitValue() != 0) {
            throw new IOException("no certificate was made; see " + folder.resolve("openssl.log"));
        }
        return folder;
    }

    /// @param port where it listens once it is up
    static Nginx start(Path program, Path folder, String configuration, int port) throws IOException {
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, configuration);
        var process = new ProcessBuilder(List.of(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        file.toString(),
                        "-e",
                        "stderr",
                        "-g",
                        "daemon off;"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var nginx = new Nginx(process, folder);
        await("nginx").atMost(Duration.ofSeconds(20)).until(() -> nginx.accepts(port));
        return nginx;
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("nginx.log"));
    }

    private boolean accepts(int port) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx has ended: " + log());
        }
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
