package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.testkit.socketio.ConnectRefusedException;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.socketio.SocketOptions;
import com.loadrider.testkit.token.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Clients that lose their connection and come back with what Socket.IO gave them for that.
@SuppressWarnings("NullAway.Init")
class RecoveryIT extends SignalIT {

    @Autowired
    private SessionRegistry sessions;

    @Test
    void whoComesBackHasWhatWasMissedOnceAndInOrder() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver, "phone");
        send(caller, 0, 2);
        awaitNumber(receiver, 1);

        lose(receiver);
        send(caller, 2, 5);
        RecordingSocket back = back(receiver, call.receiver, "phone", pid(receiver), lastOffset(receiver));
        send(caller, 5, 7);

        assertThat(back.session()).isEqualTo(receiver.session());
        awaitNumber(back, 6);
        assertThat(numbers(back)).containsExactly(2, 3, 4, 5, 6);
        assertThat(back.events("server_info")).isEmpty();
    }

    /// A network that changes leaves a connection that the server takes for alive until a ping fails.
    @Test
    void whoComesBackBeforeTheLossIsNoticedTakesOver() throws Exception {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver, "phone");
        send(caller, 0, 3);
        awaitNumber(receiver, 2);

        RecordingSocket back = back(receiver, call.receiver, "phone", pid(receiver), offsetOf(receiver, 0));
        receiver.closed().get(20, TimeUnit.SECONDS);
        send(caller, 3, 4);

        awaitNumber(back, 3);
        assertThat(numbers(back)).containsExactly(1, 2, 3);
        assertThat(numbers(receiver)).containsExactly(0, 1, 2);
    }

    @Test
    void comesBackMoreThanOnce() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket first = socket(call.receiver, "phone");
        lose(first);
        send(caller, 0, 1);
        RecordingSocket second = back(first, call.receiver, "phone", pid(first), lastOffset(first));
        awaitNumber(second, 0);
        lose(second);
        send(caller, 1, 2);

        RecordingSocket third = back(second, call.receiver, "phone", pid(second), lastOffset(second));

        awaitNumber(third, 1);
        assertThat(numbers(third)).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({"other user", "other device", "other pid", "other offset", "no offset"})
    void whoCannotShowAllOfItGetsANewSession(String what) {
        RecordingSocket receiver = socket(call.receiver, "phone");
        lose(receiver);

        RecordingSocket back = greeted(back(
                receiver,
                what.equals("other user") ? call.caller : call.receiver,
                what.equals("other device") ? "tablet" : "phone",
                what.equals("other pid") ? "x".repeat(24) : pid(receiver),
                what.equals("other offset") ? "zz" : what.equals("no offset") ? 7 : lastOffset(receiver)));

        assertThat(back.session().get("sid")).isNotEqualTo(receiver.session().get("sid"));
        assertThat(back.session().get("pid")).isNotEqualTo(receiver.session().get("pid"));
    }

    @Test
    void theTokenIsAskedForAgain() {
        RecordingSocket receiver = socket(call.receiver, "phone");
        lose(receiver);
        var auth = Map.of("token", "not.a.token", "pid", pid(receiver), "offset", lastOffset(receiver));

        assertThatThrownBy(() -> RecordingSocket.connect(base(), new SocketOptions(auth, Map.of())))
                .isInstanceOf(ConnectRefusedException.class);
    }

    @Test
    void whoSaidGoodbyeIsNotWaitedFor() {
        known(call.connected());
        RecordingSocket caller = socket(call.caller);
        RecordingSocket receiver = socket(call.receiver, "phone");
        String pid = pid(receiver);
        String offset = lastOffset(receiver);
        receiver.close();
        await().until(() -> sessions.listening(call.receiver).isEmpty());

        assertThat(codeOf(answerTo(caller, raw("offer", "{}", call.receiver)))).isEqualTo("receiver_offline");
        greeted(back(receiver, call.receiver, "phone", pid, offset));
    }

    private void lose(RecordingSocket socket) {
        socket.kill();
        await().until(() -> sessions.of(call.receiver).isEmpty());
    }

    private RecordingSocket back(RecordingSocket lost, long user, String device, String pid, Object offset) {
        var auth = Map.of("token", TestTokens.of(user), "deviceId", device, "pid", pid, "offset", offset);
        RecordingSocket back = RecordingSocket.connect(base(), new SocketOptions(auth, Map.of()));
        assertThat(back).isNotSameAs(lost);
        return back;
    }

    private void send(RecordingSocket from, int first, int end) {
        for (int i = first; i < end; i++) {
            assertThat(answerTo(from, raw("ice-candidate", "{\"i\":" + i + "}", call.receiver))
                            .get("ok")
                            .booleanValue())
                    .isTrue();
        }
    }

    private static String pid(RecordingSocket socket) {
        return socket.session().get("pid").stringValue();
    }

    private static String lastOffset(RecordingSocket socket) {
        return offset(socket.events().getLast().frame());
    }

    private static String offsetOf(RecordingSocket socket, int number) {
        return offset(socket.events("webrtc_signaling").get(number).frame());
    }

    /// `42["event",{…},"offset"]`
    private static String offset(String frame) {
        return frame.substring(frame.lastIndexOf(',') + 2, frame.length() - 2);
    }

    private static List<Integer> numbers(RecordingSocket socket) {
        return socket.events("webrtc_signaling").stream()
                .map(it -> it.data().get("data").get("i"))
                .map(JsonNode::intValue)
                .toList();
    }
}
