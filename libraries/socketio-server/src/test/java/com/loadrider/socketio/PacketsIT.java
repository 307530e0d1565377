package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PacketsIT {

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    private final EchoHandler application = SERVER.application();

    static String[] malformed() {
        return new String[] {
            // Shapes that have broken other servers.
            "442[\"some\",\"data\"",
            "0/admin,\"invalid\"",
            "0[]",
            "1/admin,{}",
            "2/admin,\"invalid",
            "2/admin,{}",
            "2{}",
            "2",
            "2[]",
            "2[1]",
            "2[{}]",
            "2[\"a\"",
            "2[\"a\"]]",
            "2abc[\"a\"]",
            "3{}",
            "31",
            "4{\"message\":\"x\"}",
            "4\"x\"",
            "1{}",
            "0",
            "0{}",
            // Types that do not exist, and binary ones.
            "5",
            "51",
            "5a-",
            "51.23-",
            "51-[\"a\",{\"_placeholder\":true,\"num\":0}]",
            "60-[]",
            "999",
            "abc",
            "",
            // More than a client could mean.
            "212345678901234567890[\"a\"]",
            "29007199254740992[\"a\"]",
            "2[\"a\"" + ",1".repeat(10_000) + "]",
            "2[\"" + "n".repeat(10_000) + "\"]",
            "2[\"a\"," + "[".repeat(10_000) + "]".repeat(10_000) + "]",
            "2/../x,[\"a\"]",
            "2/" + "x".repeat(1000) + ",[\"a\"]",
            // What the server alone may say.
            "2[\"connect\"]",
            "2[\"disconnect\",\"x\"]",
            "2[\"newListener\"]",
        };
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void closesThatSocketAndNoOther(String packet) throws IOException {
        try (var bystander = connect("40");
                var socket = connect("40")) {
            socket.text("4" + packet);

            assertThat(socket.ending()).isIn("close 1002", "close 1003");

            bystander.text("421[\"a\",1]");
            assertThat(bystander.next()).isEqualTo("431[1]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"42[\"a\"]", "41", "430[]", "44{}", "40[]", "40\"x\"", "40{\"token\":", "4abc"})
    void closesAClientThatIsNotConnectedYet(String packet) throws IOException {
        try (var socket = open()) {
            socket.text(packet);
            assertThat(socket.next()).isEqualTo("close 1002");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/../x", "/admin?a=b"})
    void hasNoOtherNamespace(String namespace) throws IOException {
        try (var socket = open()) {
            socket.text("40" + namespace + ",{\"token\":\"x\"}");
            assertThat(socket.next()).isEqualTo("44" + namespace + ",{\"message\":\"Invalid namespace\"}");
            socket.text("40");
            assertThat(socket.next()).startsWith("40{\"sid\":\"");
        }
    }

    @Test
    void handsPayloadsOnAsTheyCame() throws IOException {
        var odd = "{ \"a\" : 1.00e+2 , \"\\u00e9\\ud83d\" : \"</script>\\r\\u0000\", \"a\":[ ] }";
        try (var socket = connect("40")) {
            socket.text("42[\"x\", " + odd + " , \"ignored\" ]");
            assertThat(socket.next()).isEqualTo("42[\"x-back\"," + odd + "]");
        }
    }

    @Test
    void handsEventsOverOnTheEventLoopItself() throws IOException {
        try (var socket = connect("40")) {
            awaitEventLoop(socket);
        }
    }

    /// Waits until events are handled on the event loop. The thread on which the client was connected handles what
    /// arrives until it has found no more.
    private static void awaitEventLoop(RawWebSocket socket) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            socket.text("421[\"where\"]");
            return socket.next().startsWith("431[\"jetty-");
        });
    }

    @Test
    void acknowledgesOnceAndOnlyWhereAsked() throws IOException {
        try (var socket = connect("40")) {
            socket.text("429007199254740991[\"x\",{}]").text("42[\"y\"]");
            assertThat(socket.next()).isEqualTo("439007199254740991[{}]");
            assertThat(socket.next()).isEqualTo("42[\"y-back\",null]");
        }
    }

    @Test
    void offersEventsBeforeTheyAreDecoded() throws IOException {
        try (var socket = connect("40")) {
            awaitEventLoop(socket);
            socket.text("42[\"undecoded\", 1]").text("427[\"undecoded\",2]").text("4212[\"x\"]");
            assertThat(socket.next()).isEqualTo("42[\"undecoded-back\",[\"undecoded\", 1]]");
            assertThat(socket.next()).isEqualTo("437[[\"undecoded\",2]]");
            assertThat(socket.next()).isEqualTo("4312[null]");
        }
    }

    /// Ids of 16 digits may be over the limit, so such packets are always decoded.
    @Test
    void decodesEventsWithLongIds() throws IOException {
        try (var socket = connect("40")) {
            awaitEventLoop(socket);
            socket.text("42999999999999999[\"undecoded\"]").text("421000000000000000[\"undecoded\"]");
            assertThat(socket.next()).isEqualTo("43999999999999999[[\"undecoded\"]]");
            assertThat(socket.next()).isEqualTo("431000000000000000[null]");
        }
    }

    @Test
    void closesASocketWhoseUndecodedEventFails() throws IOException {
        try (var bystander = connect("40");
                var socket = connect("40")) {
            awaitEventLoop(socket);
            socket.text("42[\"undecoded\",\"break\"]");
            assertThat(socket.ending()).isEqualTo("close 1011");

            bystander.text("421[\"a\",1]");
            assertThat(bystander.next()).isEqualTo("431[1]");
        }
    }

    @Test
    void passesOverAcknowledgementsOfClients() throws IOException {
        try (var socket = connect("40")) {
            socket.text("430[]").text("431[1,{}]").text("42[\"y\"]");
            assertThat(socket.next()).isEqualTo("42[\"y-back\",null]");
        }
    }

    @Test
    void saysWhyItRefusesAndLetsTheClientTryOnceMore() throws IOException {
        try (var socket = open()) {
            socket.text("40{\"refuse\":true}");
            assertThat(socket.next())
                    .isEqualTo(
                            "44{\"message\":\"invalid_token\",\"data\":{\"code\":\"invalid_token\",\"status\":401}}");
            socket.text("40{\"again\":1}");
            assertThat(socket.next()).startsWith("40{");
        }
    }

    @Test
    void closesOnlyTheSocketWhoseHandlerFails() throws IOException {
        try (var bystander = connect("40");
                var refused = open().text("40{\"break\":1}");
                var broken = connect("40").text("42[\"break\"]")) {
            assertThat(refused.next()).isEqualTo("close 1011");
            assertThat(broken.next()).isEqualTo("close 1011");
            bystander.text("42[\"a\"]");
            assertThat(bystander.next()).isEqualTo("42[\"a-back\",null]");
        }
    }

    @Test
    void mayLeaveTheNamespaceAndComeBack() throws IOException {
        try (var socket = connect("40")) {
            socket.text("41").text("40{\"again\":1}");
            assertThat(socket.next()).startsWith("40{\"sid\":\"");
            assertThat(socket.next()).isEqualTo("42[\"auth\",{\"again\":1}]");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> application.events.stream().anyMatch(event -> event.endsWith(" CLIENT_LEFT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAINING", "SLOW_CLIENT", "EXPIRED"})
    void closesOnlyTheTransportWhenTheClientShouldComeBack(String reason) throws IOException {
        try (var socket = connect("40")) {
            socket.text("42[\"close\",\"" + reason + "\"]");
            assertThat(socket.next()).startsWith("close 4");
        }
    }

    @Test
    void disconnectsTheNamespaceWhenTheClientShouldStayAway() throws IOException {
        try (var socket = connect("40")) {
            socket.text("42[\"close\",\"TOO_MANY_PACKETS\"]");
            assertThat(socket.next()).isEqualTo("41");
            assertThat(socket.next()).isEqualTo("1");
            assertThat(socket.next()).isEqualTo("close 1008");
        }
    }

    /// The application is still busy with the beginning when the end is there.
    @Test
    void takesAGoodbyeForOneWhereTheConnectionGoesRightBehindIt() throws IOException {
        String answer;
        try (var socket = open()) {
            answer = socket.text("40{\"linger\":1}").next();
            socket.text("41");
        }
        String id = answer.substring("40{\"sid\":\"".length(), answer.indexOf('"', "40{\"sid\":\"".length()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(application.events).contains("disconnected " + id + " CLIENT_LEFT"));
    }

    @Test
    void tellsTheEndOfEverySocketOnce() throws IOException {
        connect("40").close();
        try (var socket = connect("40")) {
            socket.text("42[\"close\",\"DRAINING\"]");
            socket.ending();
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var ended = application.events.stream()
                    .filter(event -> event.startsWith("disconnected "))
                    .toList();
            var began = application.events.stream()
                    .filter(event -> event.startsWith("connected "))
                    .toList();
            assertThat(ended).hasSameSizeAs(began);
            assertThat(ended).doesNotHaveDuplicates();
        });
    }

    private RawWebSocket open() throws IOException {
        var socket = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "");
        assertThat(socket.next()).startsWith("0{");
        return socket;
    }

    private RawWebSocket connect(String packet) throws IOException {
        var socket = open().text(packet);
        assertThat(socket.next()).startsWith("40{\"sid\":\"");
        assertThat(socket.next()).startsWith("42[\"auth\",");
        return socket;
    }
}
