package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldProgramsTest {

    @Test
    void onlyTheLatestBuildOfEachStays(@TempDir Path cache) throws IOException {
        for (var folder : List.of(
                "call-service-1795485984570-94177245",
                "call-service-1795485984571-7",
                "kafka-1795485984570",
                "postgres-54321")) {
            Files.createDirectories(cache.resolve(folder).resolve("lib"));
        }

        new OldPrograms(cache).delete();

        try (var left = Files.list(cache)) {
            assertThat(left.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("call-service-1795485984571-7", "kafka-1795485984570", "postgres-54321");
        }
    }

    @Test
    void whatWasNeverFinishedGoesOnceNobodyCanBeWorkingAtIt(@TempDir Path cache) throws IOException {
        var abandoned = Files.createDirectories(cache.resolve("unfinished-1"));
        Files.createDirectories(cache.resolve("unfinished-2"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));

        new OldPrograms(cache).delete();

        assertThat(abandoned).doesNotExist();
        assertThat(cache.resolve("unfinished-2")).exists();
    }

    @Test
    void aCacheThatIsNotThereIsNoFault(@TempDir Path folder) throws IOException {
        new OldPrograms(folder.resolve("cache")).delete();

        assertThat(folder).isEmptyDirectory();
    }
}
