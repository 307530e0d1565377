package com.loadrider.local.kafka;

import java.io.File;
import java.nio.file.Path;

/// The location of the broker's classes.
///
/// @param target the folder with `local-stack.jar` and, in `lib`, its dependencies
public record BrokerProgram(Path target) {

    String classPath() {
        return jar() + File.pathSeparator + target.resolve("lib") + "/*";
    }

    private Path jar() {
        return target.resolve("local-stack.jar");
    }
}
