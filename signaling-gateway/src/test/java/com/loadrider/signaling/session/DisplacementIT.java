package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.socketio.SocketOptions;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// More sockets of one user than a gateway keeps.
@SuppressWarnings("NullAway.Init")
class DisplacementIT extends GatewayIT {

    private static final int MOST = 10;

    private final long user = CallFixture.freshId();
    private final List<RawWebSocket> frozen = new ArrayList<>();

    @Autowired
    private SessionRegistry registry;

    @AfterEach
    void closeFrozen() throws IOException {
        for (RawWebSocket socket : frozen) {
            socket.close();
        }
    }

    @Test
    void theEleventhSocketTakesThePlaceOfTheOneThatDidNothingForLongest() {
        List<RecordingSocket> sockets = open(MOST);
        sockets.getFirst().ask("no_such_event", 1);

        sockets.add(socket(user));

        assertThat(codeOf(sockets.get(1))).isEqualTo(4501);
        sockets.remove(1);
        assertThat(sockets).noneMatch(it -> it.closed().isDone());
        awaitTheMost();
    }

    /// Its network goes without a word, again and again; the server has no way to know that at once.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPhoneThatFlapsAlwaysGetsInAndTakesNobodysPlace(boolean goesOn) throws IOException {
        List<RecordingSocket> others = open(goesOn ? MOST - 1 : 1);
        String previous = "";
        for (int i = 0; i < 30; i++) {
            RawWebSocket phone = RawWebSocket.connect(port, "/socket.io/?EIO=4&transport=websocket", "");
            frozen.add(phone);
            assertThat(phone.next()).startsWith("0{");
            phone.text("40{\"token\":\"" + TestTokens.of(user) + "\",\"deviceId\":\"phone\"" + previous + "}");
            String connect = phone.next();
            assertThat(connect).startsWith("40{\"sid\"");
            if (previous.isEmpty()) {
                String info = phone.next();
                assertThat(info).startsWith("42[\"server_info\"");
                previous = goesOn ? goingOnWith(connect, info) : "";
            }
        }
        assertThat(others).noneMatch(it -> it.closed().isDone());
        awaitTheMost();
    }

    @Test
    void manyAtTheSameTimeEndAsTheMostThereMayBe() throws Exception {
        List<RecordingSocket> sockets;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opening = IntStream.range(0, 3 * MOST)
                    .mapToObj(_ -> threads.submit(() -> RecordingSocket.connect(base(), TestTokens.of(user))))
                    .toList();
            sockets = new ArrayList<>();
            for (var socket : opening) {
                sockets.add(socket.get(20, TimeUnit.SECONDS));
            }
        }
        await().untilAsserted(() ->
                assertThat(sockets.stream().filter(it -> it.closed().isDone())).hasSize(2 * MOST));

        assertThat(sockets).filteredOn(it -> it.closed().isDone()).allMatch(it -> codeOf(it) == 4501);
        awaitTheMost();
        sockets.forEach(RecordingSocket::close);
    }

    @Test
    void whoComesBackToItsSessionTakesAPlaceToo() {
        RecordingSocket phone = socket(user, "phone");
        phone.kill();
        await().until(() -> registry.of(user).isEmpty());
        List<RecordingSocket> others = open(MOST);

        String frame = phone.events().getLast().frame();
        RecordingSocket back = RecordingSocket.connect(
                base(),
                new SocketOptions(
                        Map.of(
                                "token", TestTokens.of(user),
                                "deviceId", "phone",
                                "pid", phone.session().get("pid").stringValue(),
                                "offset", frame.substring(frame.lastIndexOf(',') + 2, frame.length() - 2)),
                        Map.of()));

        assertThat(back.session()).isEqualTo(phone.session());
        assertThat(codeOf(others.getFirst())).isEqualTo(4501);
        awaitTheMost();
        back.close();
    }

    /// A session counts a moment after its client knows of it.
    private void awaitTheMost() {
        await().untilAsserted(() -> assertThat(registry.of(user)).hasSize(MOST));
    }

    private List<RecordingSocket> open(int count) {
        var sockets = new ArrayList<RecordingSocket>();
        for (int i = 0; i < count; i++) {
            sockets.add(socket(user));
        }
        return sockets;
    }

    private static int codeOf(RecordingSocket socket) {
        return socket.closed().orTimeout(20, TimeUnit.SECONDS).join().code();
    }

    /// The members of `auth` by which a client goes on with its session.
    private static String goingOnWith(String connect, String event) {
        String pid = connect.replaceAll(".*\"pid\":\"([^\"]+)\".*", "$1");
        String offset = event.replaceAll(".*,\"([^\"]+)\"]$", "$1");
        return ",\"pid\":\"" + pid + "\",\"offset\":\"" + offset + "\"";
    }
}
