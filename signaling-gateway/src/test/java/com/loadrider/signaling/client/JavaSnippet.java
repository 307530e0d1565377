package com.loadrider.signaling.client;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.socket.client.IO;
import io.socket.client.Manager;
import io.socket.client.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.json.JSONObject;

/// What `docs/signaling-protocol.md` shows to those who use the stock client of Java and Android.
final class JavaSnippet {

    private final CompletableFuture<JSONObject> incoming = new CompletableFuture<>();

    /// {@return the first call that rings}
    @SuppressWarnings("FutureReturnValueIgnored")
    JSONObject run(String base, Supplier<String> freshToken) {
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            Map<String, String> auth = new HashMap<>(Map.of("deviceId", "bobs-phone"));
            Socket socket = IO.socket(
                    URI.create(base), IO.Options.builder().setAuth(auth).build());
            Runnable connect = () -> {
                auth.put("token", freshToken.get());
                socket.connect();
            };
            socket.io().on(Manager.EVENT_RECONNECT_ATTEMPT, attempt -> auth.put("token", freshToken.get()));
            socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> {
                // An active socket tries again by itself; a refused one does not.
                if (!socket.isActive()) {
                    JSONObject problem = ((JSONObject) arguments[0]).optJSONObject("data");
                    if (problem != null && problem.optBoolean("retryable")) {
                        timer.schedule(connect, 5, SECONDS);
                    }
                }
            });
            // Behind the call stands its offset.
            socket.on("call_incoming", arguments -> ring((JSONObject) arguments[0]));
            connect.run();

            JSONObject call = incoming.orTimeout(20, SECONDS).join();
            socket.disconnect();
            return call;
        }
    }

    private void ring(JSONObject call) {
        incoming.complete(call);
    }
}
