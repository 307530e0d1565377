package com.loadrider.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.bench.report.Subject.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final List<Turn> turns = new ArrayList<>();

    private Results results() {
        var subjects = List.of(
                new Subject("floor", "the floor", Role.YARDSTICK, false, ""),
                new Subject("socket.io", "a peer", Role.PEER, false, ""),
                new Subject("peerjs", "another peer", Role.PEER, false, ""),
                new Subject("acks", "a peer that acknowledges", Role.PEER, true, ""),
                new Subject("gateway", "ours", Role.OWN, false, "-Xmx352m"),
                new Subject("gateway-acks", "ours", Role.OWN, true, "-Xmx352m"));
        var setting = new Setting("2026-11-30T12:00:00Z", "abc", Map.of("cores", "2 cores"), Map.of("rounds", "3"));
        return new Results("relay", setting, subjects, turns, List.of("spreed was left out"));
    }

    private void turn(String target, double cost, double others) {
        var figures = new Figures()
                .put("cpu_us_per_message", cost)
                .put("kernel_us_per_message", cost / 2)
                .put("other_cores", others);
        turns.add(new Turn(target, "saturation", 1, figures, ""));
    }

    @Test
    void comparesWithTheBestPeerThatDoesTheSame() {
        turn("floor", 5, 0);
        turn("socket.io", 40, 0);
        turn("peerjs", 20, 0);
        turn("acks", 50, 0);
        turn("gateway", 15, 0);
        turn("gateway-acks", 20, 0);
        assertThat(Tables.of(results()))
                .contains("| *floor* | 5.0 | 0.25 × |")
                .contains("| socket.io | 40.0 | 2.00 × |")
                .contains("| peerjs | 20.0 | 1.00 × |")
                .contains("| **gateway** | 15.0 | 0.75 × | 7.5 |")
                .contains("| **gateway-acks** | 20.0 | 0.40 × |");
    }

    @Test
    void takesTheMedianOfQuietTurns() {
        turn("gateway", 10, 0.1);
        turn("gateway", 12, 0.1);
        turn("gateway", 14, 0.1);
        turn("gateway", 90, 0.9);
        assertThat(Tables.of(results())).contains("| **gateway** | 12.0 | – | 6.0 | 3 of 4 |");
    }

    @Test
    void saysWhenTheMachineWasBusy() {
        turn("gateway", 10, 0.9);
        assertThat(new Report(results()).text())
                .contains("these figures are no measurement")
                .contains("0 of 1 turns");
    }

    @Test
    void leavesOutTurnsThatFailed() {
        turn("gateway", 10, 0);
        turns.add(new Turn("gateway", "saturation", 2, new Figures(), "no signal arrived"));
        assertThat(Tables.of(results())).contains("| **gateway** | 10.0 | – | 5.0 | 1 of 1 |");
    }

    @Test
    void saysHowTheRunWasMade() {
        turn("gateway", 10, 0);
        assertThat(new Report(results()).text())
                .contains("2026-11-30T12:00:00Z")
                .contains("`abc`")
                .contains("bench/run relay --rounds 3")
                .contains("- `gateway`: ours; JVM: `-Xmx352m`")
                .contains("- spreed was left out");
    }

    @Test
    void drawsAWellFormedPicture() throws Exception {
        turn("socket.io", 40, 0);
        turn("gateway", 10, 0);
        var picture = Plot.of(results()).getBytes(StandardCharsets.UTF_8);
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture))
                .getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2 * 2);
        assertThat(svg.getTextContent())
                .contains("gateway")
                .contains("10.0  (0.25 ×)")
                .contains("The darker part of a bar is the kernel's.");
    }

    @Test
    void replacesOnlyItsOwnSection() throws IOException {
        var page = """
                # Performance
                <!-- bench relay -->
                old
                <!-- end of bench relay -->
                <!-- bench two -->
                other
                <!-- end of bench two -->
                """;
        assertThat(new Report(results()).inserted(page, "new\n")).isEqualTo(page.replace("old\n", "\nnew\n\n"));
        assertThatThrownBy(() -> new Report(results()).inserted("# Performance", "new"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bench relay");
    }

    @Test
    void survivesAFile(@TempDir Path folder) throws IOException {
        turn("gateway", 10, 0);
        var file = folder.resolve("deeper/relay.json");
        results().write(file);
        assertThat(Results.read(file)).isEqualTo(results());
    }
}
