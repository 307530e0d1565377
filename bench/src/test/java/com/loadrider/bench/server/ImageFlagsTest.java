package com.loadrider.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageFlagsTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void areThoseOfTheImagesWithAllCompilers() throws IOException {
        assertThat(ImageFlags.read(ROOT).flags())
                .contains("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=4")
                .noneMatch(flag -> flag.startsWith("-D") || flag.startsWith("#") || flag.contains("RAMPercentage"));
    }

    @Test
    void haveTheHeapOfAContainer() {
        assertThat(ImageFlags.of(
                                List.of("# why", "", "-XX:InitialRAMPercentage=25", "-XX:MaxRAMPercentage=55", "-Dx=y"))
                        .flags())
                .containsExactly("-Xms160m", "-Xmx352m", "-XX:TieredStopAtLevel=4");
    }

    @Test
    void countOnTheMemoryOfAContainer() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml"))).contains("${SERVICE_MEMORY:-640m}");
    }
}
