package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every test that `docs/contract-tests.md` names exists: a class, a method of a class, or a test file of the web
/// client.
class ContractTestsTest {

    @Test
    void areAllThere() throws IOException {
        Set<String> named = ComposeFile.names(
                "`((?:\\w+(?:Test|IT)(?:\\.\\w+)?)|\\w+\\.test\\.tsx?)`",
                Files.readString(ComposeFile.ROOT.resolve("docs/contract-tests.md")));
        assertThat(named).hasSizeGreaterThan(300);
        assertThat(existing()).containsAll(named);
    }

    /// Returns the names of all tests, and of their methods as `Class.method`.
    static Set<String> existing() throws IOException {
        var names = new TreeSet<String>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    names.addAll(testsIn(file));
                }
            }
        }
        return names;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders =
                Files.find(ComposeFile.ROOT, 2, (folder, it) -> Files.isDirectory(folder.resolve("src")))) {
            return folders.toList();
        }
    }

    private static Set<String> testsIn(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.matches(".*\\.test\\.tsx?")) {
            return Set.of(name);
        }
        if (!name.matches(".*(Test|IT)\\.java")) {
            return Set.of();
        }
        String type = name.replace(".java", "");
        Set<String> methods = ComposeFile.names("^ +(?:public )?void (\\w+)\\(", Files.readString(file));
        return Stream.concat(Stream.of(type), methods.stream().map(it -> type + "." + it))
                .collect(Collectors.toSet());
    }
}
