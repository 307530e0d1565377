package com.loadrider.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.bench.process.ServerProcess;
import com.loadrider.bench.wire.Tokens;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RunDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {

    private static final Tokens TOKENS = new Tokens("0123456789-0123456789-0123456789");

    @TempDir
    private Path folder;

    private Catalog catalog;

    @BeforeEach
    void create() throws IOException {
        catalog = new Catalog(new Place(Path.of(".."), new RunDirectory(folder), TOKENS));
        Files.writeString(folder.resolve("signaling-gateway.pid"), "1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1:8080",
                "http://0.0.0.0:8080",
                "https://localhost:8080",
                "http://localhost",
                "localhost:8080",
                "/"
            })
    void refusesOtherMachinesAndOddAddresses(String url) {
        var urls = List.of(URI.create(url));
        assertThatThrownBy(() -> catalog.own(List.of("gateway"), urls, folder)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAHostOfWhichOneAddressIsOfAnotherMachine() {
        var here = InetAddress.ofLiteral("127.0.0.1");
        var elsewhere = InetAddress.ofLiteral("192.0.2.1");
        assertThat(RunningGateways.areLoopback(here, InetAddress.ofLiteral("::1")))
                .isTrue();
        assertThat(RunningGateways.areLoopback(here, elsewhere)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void takesThisMachine(String url) throws IOException {
        assertThat(catalog.own(List.of("gateway"), List.of(URI.create(url)), folder))
                .hasSize(1);
    }

    @Test
    void refusesAStackWithTooFewGateways() {
        var urls = List.of(URI.create("http://localhost:8080"));
        assertThatThrownBy(() -> catalog.own(List.of("gateways-2"), urls, folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("needs 2 gateways");
    }

    @Test
    void namesWhatThereIs() {
        assertThatThrownBy(() -> catalog.peers(List.of("skype")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("skype")
                .hasMessageContaining("peerjs");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, signaling-gateway kafka",
        "gateways-2, signaling-gateway signaling-gateway-2 kafka",
        "stack, signaling-gateway call-service conversation-message-service notification-service kafka postgres"
    })
    void countsWhatTakesPart(String name, String processes) {
        var ids = new LinkedHashMap<String, Long>();
        for (var part : List.of(
                "postgres",
                "kafka",
                "identity",
                "call-service",
                "conversation-message-service",
                "notification-service",
                "signaling-gateway",
                "signaling-gateway-2",
                "signaling-gateway-3")) {
            ids.put(part, (long) ids.size());
        }
        var own = List.of(Own.values()).stream()
                .filter(it -> it.title().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(own.processes(ids).stream().map(ServerProcess::name))
                .containsExactlyInAnyOrder(processes.split(" ", -1));
    }
}
