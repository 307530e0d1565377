package com.loadrider.e2e.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tests how `./run` builds the page in a fresh clone without the packages for tests, and what `mvn verify` adds.
class PageBuildIT {

    private static final Path SOURCES = Path.of("..", "web-client");
    private static final Path FOLDER = Path.of("target", "page");
    private static final Set<String> LEFT_OUT = Set.of("node_modules", "target");

    @BeforeEach
    void copySources() throws IOException {
        assumeTrue(
                Files.exists(SOURCES.resolve("target/classes/META-INF/resources/index.html")),
                "the page was left out of this build, so it is not built once more");
        Trees.delete(FOLDER);
        Files.walkFileTree(SOURCES, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(FOLDER.resolve(SOURCES.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, FOLDER.resolve(SOURCES.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void needsNoPackageOfTheTestsAndIsCompletedForThem() throws Exception {
        build("page");
        assertThat(FOLDER.resolve("node_modules/vitest")).doesNotExist();
        assertThat(FOLDER.resolve("target/classes/META-INF/resources/index.html"))
                .exists();

        build("page", "--with-tests");
        assertThat(FOLDER.resolve("target/sdk/calls-client.js")).exists();
        assertThat(FOLDER.resolve("target/classes/META-INF/sbom/page.cdx.json"))
                .content()
                .contains("pkg:npm/react@")
                .doesNotContain("pkg:npm/vitest@");
    }

    private static void build(String... what) throws Exception {
        Path log = FOLDER.resolve("build.log");
        Process build = new ProcessBuilder(
                        Stream.concat(Stream.of("bash", FOLDER.resolve("build").toString()), Stream.of(what))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(build.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(log)).isZero();
    }
}
