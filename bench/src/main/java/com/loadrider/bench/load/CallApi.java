package com.loadrider.bench.load;

import com.loadrider.bench.wire.Pair;
import com.loadrider.bench.wire.User;
import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The REST API for calls and conversations.
public final class CallApi {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String CALLS = "/api/v1/webrtc/calls/";
    private static final String CONVERSATIONS = "/api/v1/conversations";

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    /// @param url the base URL
    public CallApi(URI url) {
        this.url = url;
    }

    /// Creates a conversation of two users that both have accepted.
    ///
    /// @return its id
    public long conversation(User first, User second) throws IOException, InterruptedException {
        var id = number("conversationId", post(first, CONVERSATIONS, "{\"participantIds\":[" + second.id() + "]}"));
        post(second, CONVERSATIONS + "/" + id + "/accept", "");
        return id;
    }

    /// Whether the target knows that both users are online.
    public boolean areOnline(Pair pair) throws IOException, InterruptedException {
        var ids = pair.caller().id() + "," + pair.callee().id();
        var online =
                send(request(pair.caller(), "/api/v1/presence?userIds=" + ids).GET(), "presence");
        return online.contains(Long.toString(pair.caller().id()))
                && online.contains(Long.toString(pair.callee().id()));
    }

    /// Starts a call of a pair.
    ///
    /// @return its id
    public long initiate(Pair pair) throws IOException, InterruptedException {
        var body = "{\"conversationId\":" + pair.conversation() + ",\"receiverId\":"
                + pair.callee().id() + ",\"callType\":\"video\"}";
        return number("callSessionId", post(pair.caller(), CALLS + "initiate", body));
    }

    /// Accepts a call as its receiver.
    public void accept(Pair pair, long call) throws IOException, InterruptedException {
        post(pair.callee(), CALLS + call + "/accept", "");
    }

    /// Ends a call as its caller.
    public void end(Pair pair, long call) throws IOException, InterruptedException {
        post(pair.caller(), CALLS + call + "/end", "");
    }

    private String post(User user, String path, String body) throws IOException, InterruptedException {
        var request = request(user, path).header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(body)), path.substring(path.lastIndexOf('/') + 1));
    }

    private HttpRequest.Builder request(User user, String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + user.token());
    }

    /// Returns the body of the answer.
    private String send(HttpRequest.Builder request, String name) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            throw new Refusal("The server does not take the tokens; was it started with the same JWT_SECRET?");
        }
        if (response.statusCode() / 100 != 2) {
            var code = field("code", "\"(\\w+)\"", response.body()).orElse("");
            throw new Refused(name, response.statusCode(), code);
        }
        return response.body();
    }

    private static long number(String name, String json) throws IOException {
        var value = field(name, "(\\d+)", json);
        return Long.parseLong(value.orElseThrow(() -> new IOException("The answer has no " + name + ".")));
    }

    private static Optional<String> field(String name, String value, String json) {
        var field = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    /// A request that was not answered with success.
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String request, int status, String code) {
            super((request + " was answered " + status + " " + code).strip());
        }
    }
}
