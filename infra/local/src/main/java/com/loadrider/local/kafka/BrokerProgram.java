package com.loadrider.local.kafka;

import java.io.File;
import java.nio.file.Path;

/// Where the broker's classes are.
///
/// @param target the folder with `local-stack.jar` and, in `lib`, all it needs
public record BrokerProgram(Path target) {

    String classPath() {
        return jar() + File.pathSeparator + target.resolve("lib") + "/*";
    }

    private Path jar() {
        return target.resolve("local-stack.jar");
    }
}
