package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The jar of each program contains its bill of materials.
class BillOfMaterialsIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    /// The loader is not a dependency: the Maven plugin that packs the jar adds it.
    private static final String TOOLS = LIBRARIES + "spring-boot-jarmode-tools";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call-service",
                "conversation-message-service",
                "notification-service",
                "signaling-gateway",
                "infra/identity"
            })
    void namesEveryLibraryOfTheJar(String module) throws IOException {
        Path folder = Path.of("..", module);
        String program = folder.getFileName().toString();
        try (var jar = new JarFile(folder.resolve("target/" + program + ".jar").toFile())) {
            List<String> named = componentsOf(jar);
            assertThat(jar.stream()
                            .map(it -> it.getName())
                            .filter(it -> it.startsWith(LIBRARIES) && it.endsWith(".jar") && !it.startsWith(TOOLS))
                            .map(it -> it.substring(LIBRARIES.length(), it.length() - ".jar".length())))
                    .isNotEmpty()
                    .allSatisfy(library -> assertThat(named).anyMatch(library::startsWith));
        }
    }

    private static List<String> componentsOf(JarFile jar) throws IOException {
        var bill = jar.getEntry("META-INF/sbom/application.cdx.json");
        assertThat(bill).as("the bill in %s", jar.getName()).isNotNull();
        try (var text = jar.getInputStream(bill)) {
            return JsonMapper.shared()
                    .readTree(text)
                    .path("components")
                    .valueStream()
                    .map(it -> it.path("name").asString() + "-"
                            + it.path("version").asString())
                    .toList();
        }
    }
}
