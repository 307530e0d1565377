package com.loadrider.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.bench.load.OpenLoop;
import com.loadrider.bench.load.Saturation;
import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static Options parse(String arguments) {
        return Options.parse(List.of(arguments.split(" ", -1)));
    }

    @Test
    void haveTheDocumentedDefaults() {
        var options = parse("relay");
        assertThat(options.number("rounds")).isEqualTo(3);
        assertThat(options.number("warm-up")).isEqualTo(1_000_000);
        assertThat(options.own()).containsExactly("gateway", "gateway-acks");
        assertThat(Load.RELAY.phases(options))
                .containsExactly(
                        new Saturation(3), new OpenLoop(1_000, 3), new OpenLoop(4_000, 3), new OpenLoop(10_000, 3));
    }

    @Test
    void keepWithinTheLimitsOfAStack() {
        assertThat(Load.RELAY.phases(parse("relay --limited --rates 50"))).containsExactly(new OpenLoop(50, 3));
        assertThat(Load.RELAY.warmUp(parse("relay --limited --rates 50")).turn())
                .isEqualTo(new OpenLoop(50, 5));
    }

    @Test
    void takeEveryValue() {
        var options = parse("two --peers none --own gateways-4 --rates 10,20 --rounds 1 --url http://localhost:1"
                + " --folder f --out o --publish");
        assertThat(options.peers()).isEmpty();
        assertThat(options.own()).containsExactly("gateways-4");
        assertThat(options.rates()).containsExactly(10, 20);
        assertThat(options.urls()).hasSize(1);
        assertThat(options.isPublished()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Load.class)
    void makeASmokeRunShort(Load load) {
        var options = parse(load.title() + " --smoke");
        assertThat(options.number("rounds")).isEqualTo(1);
        assertThat(options.number("seconds")).isEqualTo(1);
        assertThat(load.warmUp(options).least()).isZero();
        assertThat(load.phases(options)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everything",
                "relay --fast",
                "relay fast",
                "relay --rounds",
                "relay --rounds 0",
                "relay --rounds 21",
                "relay --rounds x",
                "relay --seconds 61",
                "relay --pairs 1001",
                "idle --sockets 20001",
                "calls --at-once 65",
                "relay --rates 0",
                "relay --rates 50001",
                "relay --rates 10,,20",
                "relay --max-minutes 241",
                "relay --warm-up 9999999999"
            })
    void refuseWhatIsUnknownOrOutOfBounds(String arguments) {
        assertThatThrownBy(() -> parse(arguments)).isInstanceOf(Refusal.class);
    }

    @Test
    void areAllInTheHelp() throws IOException {
        var help = Files.readString(Path.of("help.txt"));
        assertThat(Options.names()).isNotEmpty().allMatch(name -> help.contains("\n  --" + name + " "));
        for (var load : Load.values()) {
            assertThat(help).contains("\n  " + load.title() + " ");
        }
    }
}
