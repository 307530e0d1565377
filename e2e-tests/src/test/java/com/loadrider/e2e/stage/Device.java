package com.loadrider.e2e.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.socketio.RecordingSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/// A device of a user with its socket.
public final class Device {

    /// How long a journey waits for an event. This is much longer than an event should take, because these tests do not
    /// measure speed.
    public static final Duration SOON = Duration.ofSeconds(10);

    private final Person owner;
    private final String deviceId;
    private final String url;
    private RecordingSocket socket;

    Device(Person owner, String deviceId, String url) {
        this.owner = owner;
        this.deviceId = deviceId;
        this.url = url;
        this.socket = RecordingSocket.connect(url, owner.token(), deviceId);
    }

    /// Returns a REST client that sends the id of this device.
    public ApiClient api() {
        return owner.api().with("X-Device-Id", deviceId);
    }

    /// Calls somebody by video.
    ///
    /// @return whatever was answered
    public ApiResponse initiate(Conversation conversation, Person receiver) {
        return Person.initiate(api(), conversation, receiver, "video");
    }

    /// Calls somebody by video.
    public Call call(Conversation conversation, Person receiver) {
        return Call.of(initiate(conversation, receiver));
    }

    /// Returns the first event with this name about this call. Waits for it if it has not been received yet.
    public JsonNode hears(String event, Call call) {
        return hears(event, call, _ -> true);
    }

    /// Returns the first matching event with this name about this call. Waits for it if it has not been received yet.
    public JsonNode hears(String event, Call call, Predicate<JsonNode> wanted) {
        return socket.await(event, it -> isAbout(it, call) && wanted.test(it), SOON)
                .data();
    }

    /// All events of that name about that call so far.
    public List<JsonNode> heard(String event, Call call) {
        return socket.events(event).stream()
                .map(it -> it.data())
                .filter(it -> isAbout(it, call))
                .toList();
    }

    /// The names of all events so far.
    public List<String> heard() {
        return socket.events().stream().map(it -> it.name()).toList();
    }

    /// The text frames of all signals about that call so far.
    public List<String> signals(Call call) {
        return socket.events("webrtc_signaling").stream()
                .filter(it -> isAbout(it.data(), call))
                .map(it -> it.frame())
                .toList();
    }

    /// Emits a command about a call.
    ///
    /// @return the acknowledgement
    public JsonNode tells(String event, Call call) {
        return tells(event, call, Map.of());
    }

    /// Emits a command about a call with further fields.
    ///
    /// @return the acknowledgement
    public JsonNode tells(String event, Call call, Map<String, ?> fields) {
        return socket.ask(event, payload(call, fields));
    }

    /// Like [#tells], but fails if the command is refused.
    ///
    /// @return the `data` of the acknowledgement
    public JsonNode does(String event, Call call) {
        return accepted(tells(event, call));
    }

    /// Sends a signal without waiting for its acknowledgement.
    ///
    /// @param json the `data`, sent as it stands
    public CompletableFuture<JsonNode> signal(Call call, Person recipient, String type, String json) {
        return socket.emit(
                "webrtc_signaling",
                payload(call, Map.of("type", type, "toUserId", recipient.id(), "data", new RawValue(json))));
    }

    /// The `data` of an acknowledgement that must not be a refusal.
    public static JsonNode accepted(JsonNode acknowledgement) {
        assertThat(acknowledgement.path("ok").asBoolean())
                .as("%s", acknowledgement)
                .isTrue();
        return acknowledgement.get("data");
    }

    /// The `code` of an acknowledgement that must be a refusal.
    public static String refused(JsonNode acknowledgement) {
        assertThat(acknowledgement.path("ok").asBoolean(true))
                .as("%s", acknowledgement)
                .isFalse();
        return acknowledgement.at("/error/code").asString();
    }

    /// The socket itself.
    public RecordingSocket socket() {
        return socket;
    }

    /// Reconnects with a new socket that has received no event.
    public void reconnect() {
        socket.kill();
        socket = RecordingSocket.connect(url, owner.token(), deviceId);
    }

    /// Closes the socket.
    public void disconnect() {
        socket.close();
    }

    private static boolean isAbout(JsonNode data, Call call) {
        return data.path("callSessionId").asLong() == call.id()
                || data.at("/call/callSessionId").asLong() == call.id();
    }

    private static Map<String, Object> payload(Call call, Map<String, ?> fields) {
        var payload = new HashMap<String, Object>(fields);
        payload.put("callSessionId", call.id());
        return payload;
    }
}
