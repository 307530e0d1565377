package com.loadrider.e2e.turn;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A real coturn with `infra/coturn/turnserver.conf`.
@Journey
class TurnJourneyIT {

    private static @Nullable TurnServer server;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = TurnServer.program();
        if (program.isEmpty()) {
            System.out.println("TURN is not tested: there is no turnserver here (Debian package coturn)");
        }
        Assumptions.assumeTrue(program.isPresent(), "there is no turnserver here (Debian package coturn)");
        server = TurnServer.start(program.orElseThrow(), TestStack.TURN_SECRET);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void relaysForWhoeverTheApiGaveACredential(Stage stage) throws IOException {
        var ice = stage.person("Alice")
                .api()
                .get("/api/v1/webrtc/ice-servers")
                .expect(200)
                .json()
                .at("/iceServers/0");
        try (var client =
                client(ice.get("username").asString(), ice.get("credential").asString())) {
            assertThat(client.allocate().isSuccess()).isTrue();
        }
    }

    @Test
    void doesNotRelayOnceACredentialHasExpired() throws IOException {
        String username = Instant.now().minusSeconds(5).getEpochSecond() + ":7";
        try (var client = client(username, password(username, TestStack.TURN_SECRET))) {
            assertThat(client.allocate().errorCode()).isEqualTo(401);
        }
    }

    @Test
    void doesNotRelayForAForgedCredential() throws IOException {
        String username = username();
        try (var client = client(username, password(username, "another secret than the server's own"))) {
            assertThat(client.allocate().errorCode()).isEqualTo(401);
        }
    }

    @Test
    void doesNotRelayForACredentialOfAnotherTime() throws IOException {
        String granted = username();
        String longer = Instant.now().plusSeconds(86_400).getEpochSecond() + ":7";
        try (var client = client(longer, password(granted, TestStack.TURN_SECRET))) {
            assertThat(client.allocate().errorCode()).isEqualTo(401);
        }
    }

    @Test
    void relaysToAPublicAddress() throws IOException {
        assertThat(permission(new byte[] {8, 8, 8, 8}).isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "10.213.47.2",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255"
            })
    void neverRelaysToPlacesThatAreNoPeers(String address) throws IOException {
        assertThat(permission(InetAddress.ofLiteral(address).getAddress()).errorCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("addressesOfTheOtherFamily")
    void neverRelaysOverIpv6(byte[] address) throws IOException {
        assertThat(permission(address).errorCode()).isIn(403, 443);
    }

    static Stream<byte[]> addressesOfTheOtherFamily() throws IOException {
        return Stream.of(
                InetAddress.ofLiteral("::1").getAddress(),
                InetAddress.ofLiteral("fe80::1").getAddress(),
                InetAddress.ofLiteral("fd00::1").getAddress(),
                InetAddress.ofLiteral("64:ff9b::7f00:1").getAddress(),
                mapped(127, 0, 0, 1),
                mapped(10, 0, 0, 1));
    }

    /// Java itself takes `::ffff:127.0.0.1` for an IPv4 address.
    private static byte[] mapped(int... ipv4) {
        var address = new byte[16];
        address[10] = address[11] = (byte) 0xFF;
        for (int i = 0; i < 4; i++) {
            address[12 + i] = (byte) ipv4[i];
        }
        return address;
    }

    private static StunMessage permission(byte[] peer) throws IOException {
        String username = username();
        try (var client = client(username, password(username, TestStack.TURN_SECRET))) {
            assertThat(client.allocate().isSuccess()).isTrue();
            return client.permit(peer);
        }
    }

    private static TurnClient client(String username, String password) throws IOException {
        if (server == null) {
            throw new IllegalStateException("no server");
        }
        return new TurnClient(server.port(), username, password);
    }

    /// Returns the name of a new user, because a user may have only a few allocations at once.
    private static String username() {
        return Instant.now().plusSeconds(60).getEpochSecond() + ":" + System.nanoTime();
    }

    /// Computes the password as coturn's `use-auth-secret` does.
    private static String password(String username, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
