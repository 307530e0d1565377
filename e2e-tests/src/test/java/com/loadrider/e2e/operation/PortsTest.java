package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The table of ports in `docs/operations/network.md`, against what the Compose files publish.
class PortsTest {

    static final String BEHIND_PROXY = "infra/compose/behind-proxy.yml";

    private static final Pattern ROW = Pattern.compile(
            "^\\| (`[A-Z_]+_PORT`[^|]*)\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Z_]+_PORT):-(\\d*)}");
    private static final List<String> OPERATORS = List.of("grafana", "prometheus", "alertmanager");

    @Test
    void namesEveryPortAndNoOther() throws IOException {
        assertThat(documented().values().stream().flatMap(it -> it.defaults().keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(published().keySet());
    }

    @TestFactory
    List<DynamicTest> saysOfEachWhatTheFilesSay() throws IOException {
        Map<String, Published> published = published();
        var tests = new ArrayList<DynamicTest>();
        documented()
                .forEach((row, documented) -> documented
                        .defaults()
                        .forEach((setting, number) -> tests.add(DynamicTest.dynamicTest(setting, () -> {
                            Published actual = Objects.requireNonNull(
                                    published.get(setting), "no Compose file publishes " + setting);
                            assertThat(documented.program()).isEqualTo(actual.service());
                            assertThat(number).isEqualTo(actual.number());
                            boolean forOperators = OPERATORS.contains(actual.service());
                            assertThat(actual.address().equals("127.0.0.1")).isEqualTo(forOperators);
                            assertThat(documented.who().contains("at 127.0.0.1 only"))
                                    .isEqualTo(forOperators);
                            assertThat(actual.onTop())
                                    .isEqualTo(documented.who().contains("only with `" + BEHIND_PROXY + "`"));
                            if (!"coturn".equals(actual.service())) {
                                assertThat(documented.protocol()).isEqualTo("TCP");
                            }
                        }))));
        return tests;
    }

    /// A row of the table.
    ///
    /// @param defaults the numbers, by setting
    private record Documented(Map<String, String> defaults, String protocol, String program, String who) {}

    /// A port in a Compose file.
    ///
    /// @param number the default; `none` without one
    /// @param address that it listens at; a setting where it may be any
    /// @param onTop whether it takes another file than `docker-compose.yml`
    private record Published(String service, String number, String address, boolean onTop) {}

    private static Map<String, Documented> documented() throws IOException {
        String page = Files.readString(ComposeFile.ROOT.resolve("docs/operations/network.md"));
        var rows = new TreeMap<String, Documented>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            List<String> settings = List.copyOf(ComposeFile.names("`([A-Z_]+)`", row.group(1)));
            List<String> numbers = List.copyOf(ComposeFile.names("(\\d+|none)", row.group(2)));
            var defaults = new TreeMap<String, String>();
            // In the order of the alphabet, MAX comes before MIN.
            for (int i = 0; i < settings.size(); i++) {
                defaults.put(settings.get(i), numbers.get(settings.size() - 1 - i));
            }
            rows.put(row.group(1), new Documented(defaults, row.group(3), row.group(4), row.group(5)));
        }
        return rows;
    }

    private static Map<String, Published> published() throws IOException {
        var all = new TreeMap<String, Published>();
        for (boolean onTop : new boolean[] {false, true}) {
            ComposeFile file = onTop ? ComposeFile.read(BEHIND_PROXY) : ComposeFile.read();
            for (String service : file.services().keySet()) {
                for (String port : file.list(service, "ports")) {
                    put(all, service, port, port.startsWith("127.0.0.1:") ? "127.0.0.1" : "", onTop);
                }
                // What runs in the machine's own network publishes whatever it listens at.
                if ("host".equals(file.services().get(service).get("network_mode"))) {
                    String ports = file.map(service, "environment").values().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "));
                    put(all, service, ports, "", onTop);
                }
            }
        }
        return all;
    }

    private static void put(Map<String, Published> all, String service, String text, String address, boolean onTop) {
        Matcher setting = DEFAULT.matcher(text);
        while (setting.find()) {
            String number = setting.group(2).isEmpty() ? "none" : setting.group(2);
            all.put(setting.group(1), new Published(service, number, address, onTop));
        }
    }
}
