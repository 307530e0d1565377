package com.loadrider.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes and uses caches with real JVMs.
class StartCacheIT {

    @TempDir
    private Path folder;

    /// With `AOTMode=on` a JVM refuses to start when it cannot use the cache.
    @Test
    void madeCacheIsUsed() throws Exception {
        var cache = StartCache.of(folder);
        Path jar = jar(Ending.class);
        assertThat(cache.flags()).isEmpty();

        cache.make(flags -> java(flags, jar));

        assertThat(cache.flags()).isNotEmpty();
        var strict = new ArrayList<>(cache.flags());
        strict.add("-XX:AOTMode=on");
        assertThat(java(strict, jar).start().waitFor()).isZero();
    }

    @Test
    void failedRunLeavesNoCache() throws Exception {
        var cache = StartCache.of(folder);

        assertThatThrownBy(() -> cache.make(flags -> java(flags, folder.resolve("missing.jar"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("missing.jar");

        assertThat(cache.flags()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    static final class Ending {

        public static void main(String[] arguments) {
            System.out.println("This program ends by itself.");
        }
    }

    private Path jar(Class<?> main) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        Path jar = folder.resolve("program.jar");
        String name = main.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = main.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            bytes.transferTo(out);
        }
        return jar;
    }

    private static ProcessBuilder java(List<String> flags, Path jar) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        return new ProcessBuilder(command);
    }
}
