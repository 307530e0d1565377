package com.loadrider.e2e.run;

import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/// A folder that `./run` takes for the repository, with the sources and programs of the real one. Data and logs of a
/// run stay in this folder, so that the developer's own stack is not affected.
final class Checkout {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER =
            Path.of("target", "checkout").toAbsolutePath().normalize();
    private static final List<String> SHARED = List.of(
            "pom.xml",
            "run",
            "infra",
            "libraries",
            "call-service",
            "conversation-message-service",
            "notification-service",
            "signaling-gateway",
            "web-client");
    private static final List<String> PROGRAMS = List.of(
            "infra/local/target/local-stack.jar",
            "infra/identity/target/identity.jar",
            "call-service/target/call-service.jar",
            "conversation-message-service/target/conversation-message-service.jar",
            "notification-service/target/notification-service.jar",
            "signaling-gateway/target/signaling-gateway.jar");

    private Checkout() {}

    /// Creates a folder. Its programs count as up to date, because this build has just made them.
    static Path create() throws IOException {
        Trees.delete(FOLDER);
        Files.createDirectories(FOLDER);
        for (var name : SHARED) {
            if (name.equals("run")) {
                Files.copy(REPOSITORY.resolve(name), FOLDER.resolve(name));
            } else {
                Files.createSymbolicLink(FOLDER.resolve(name), REPOSITORY.resolve(name));
            }
        }
        for (var program : PROGRAMS) {
            Files.setLastModifiedTime(REPOSITORY.resolve(program), FileTime.from(Instant.now()));
        }
        return FOLDER;
    }
}
