package com.loadrider.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Starts a program as the services are started, and reads what it has written.
@ExtendWith(OutputCaptureExtension.class)
class LogFilesTest {

    private static final String AUDIT = "com.loadrider.audit";
    private static final String FORGED = "a\r\nforged";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    /// Spring Boot leaves its settings there, for the whole JVM.
    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void reset() {
        System.setProperties(before);
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void writeTheLogIntoTheFileThatSpringBootIsToldOf(CapturedOutput output) throws IOException {
        Path file = folder.resolve("program.log");

        log("--logging.file.name=" + file);

        assertThat(Files.readString(file)).contains("a\\r\\nforged").doesNotContain("\nforged");
        assertThat(output).contains(": a\\r\\nforged");
    }

    @Test
    void writeAStructuredFileBesideAPlainConsole(CapturedOutput output) throws IOException {
        Path file = folder.resolve("program.log");

        log("--logging.file.name=" + file, "--logging.structured.format.file=ecs");

        assertThat(Files.readAllLines(file)).allSatisfy(line -> JSON.readTree(line));
        assertThat(messages(file)).contains(FORGED);
        assertThat(output).contains(": a\\r\\nforged");
    }

    @Test
    void writeNoFileUnlessTold() throws IOException {
        log();

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void logJsonToTheConsoleWhenTold(CapturedOutput output) {
        log("--logging.structured.format.console=ecs");

        var lines = output.getOut().lines().filter(it -> it.contains("forged")).toList();
        assertThat(lines).hasSize(1);
        assertThat(JSON.readTree(lines.getFirst()).get("message").asString()).isEqualTo(FORGED);
    }

    @Test
    void keepTheAuditLogApartAndInTheConsoleToo(CapturedOutput output) throws IOException {
        System.setProperty("AUDIT_LOG_FOLDER", folder.toString());

        log("--logging.level.root=error");
        LoggerFactory.getLogger(AUDIT).info("operator {} ended call {}", FORGED, 7);

        assertThat(output).contains(": operator a\\r\\nforged ended call 7");
        try (var files = Files.list(folder)) {
            Path file = files.toList().getFirst();
            assertThat(file.getFileName().toString()).endsWith(".jsonl");
            JsonNode line = JSON.readTree(Files.readAllLines(file).getLast());
            assertThat(line.at("/log/logger").asString()).isEqualTo(AUDIT);
            assertThat(line.at("/message").asString()).isEqualTo("operator a\r\nforged ended call 7");
            assertThat(messages(file)).noneMatch(it -> it.equals(FORGED));
        }
    }

    private void log(String... arguments) {
        var program = new SpringApplication(Program.class);
        program.setBannerMode(Banner.Mode.OFF);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.run(arguments).close();
        LoggerFactory.getLogger("probe").warn(FORGED);
    }

    private static List<String> messages(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(it -> JSON.readTree(it).at("/message").asString())
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Program {}
}
