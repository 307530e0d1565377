package com.loadrider.bench;

import com.loadrider.bench.report.Setting;
import com.loadrider.local.part.ChildProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Under which conditions this run is made.
final class Conditions {

    private Conditions() {}

    static Setting of(Options options, Path root) throws IOException {
        var told = new LinkedHashMap<>(options.given());
        List.of("url", "folder", "out", "publish").forEach(told::remove);
        return new Setting(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), commit(root), machine(), told);
    }

    private static Map<String, String> machine() throws IOException {
        var machine = new LinkedHashMap<String, String>();
        var model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
        model.ifPresent(name -> machine.put("processor", name));
        machine.put("cores", Runtime.getRuntime().availableProcessors() + " cores");
        machine.put("kernel", "Linux " + System.getProperty("os.version"));
        machine.put("jdk", "JDK " + Runtime.version());
        return machine;
    }

    private static String commit(Path root) {
        try {
            var commit = git(root, "rev-parse", "--short=12", "HEAD").strip();
            return commit + (git(root, "status", "--porcelain").isBlank() ? "" : "+");
        } catch (IOException noRepository) {
            return "unknown";
        }
    }

    private static String git(Path root, String... words) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        var process = ChildProcesses.start(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD));
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("git failed");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", e);
        }
    }
}
