package com.loadrider.local.kafka;

import com.loadrider.local.part.AotCache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the broker's classes are.
///
/// @param target the folder with `local-stack.jar` and, in `lib`, all it needs
/// @param cache where things are kept that make it start quickly
public record BrokerProgram(Path target, Path cache) {

    String classPath() {
        return jar() + File.pathSeparator + target.resolve("lib") + "/*";
    }

    /// Belongs to this very version of the jar: the JVM refuses it for any other.
    AotCache aot() throws IOException {
        return new AotCache(
                cache.resolve("kafka-" + Files.getLastModifiedTime(jar()).toMillis()));
    }

    private Path jar() {
        return target.resolve("local-stack.jar");
    }
}
