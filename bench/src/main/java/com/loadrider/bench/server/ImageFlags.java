package com.loadrider.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The JVM flags of the images, for processes without a container: what is a share of a container's memory there is a
/// size here. The local stack has a smaller heap and the quick compiler only, with which a message costs almost twice
/// as much.
///
/// @param flags in the order of the file
record ImageFlags(List<String> flags) {

    /// The memory of a container in `docker-compose.yml`, in MiB.
    private static final int CONTAINER_MEGABYTES = 640;

    private static final String ALL_COMPILERS = "-XX:TieredStopAtLevel=4";
    private static final String FIRST_HEAP = "-XX:InitialRAMPercentage=";
    private static final String LARGEST_HEAP = "-XX:MaxRAMPercentage=";

    static ImageFlags read(Path root) throws IOException {
        return of(Files.readAllLines(root.resolve("infra/image/jvm.options")));
    }

    /// @param lines the lines of `infra/image/jvm.options`
    static ImageFlags of(List<String> lines) {
        var flags = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith(FIRST_HEAP)) {
                flags.add("-Xms" + megabytes(line, FIRST_HEAP));
            } else if (line.startsWith(LARGEST_HEAP)) {
                flags.add("-Xmx" + megabytes(line, LARGEST_HEAP));
            } else if (line.startsWith("-") && !line.startsWith("-D")) {
                flags.add(line);
            }
        }
        flags.add(ALL_COMPILERS);
        return new ImageFlags(List.copyOf(flags));
    }

    private static String megabytes(String line, String prefix) {
        return Integer.parseInt(line.substring(prefix.length()).strip()) * CONTAINER_MEGABYTES / 100 + "m";
    }

    /// The environment of a service. The JVM reads this variable after its command line, so these flags win over those
    /// of the local stack.
    Map<String, String> environment() {
        return Map.of("_JAVA_OPTIONS", String.join(" ", flags));
    }
}
