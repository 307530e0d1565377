package com.loadrider.signaling.client;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.json.JSONObject;

/// The stock client of Java and Android, with what it was told.
final class JavaClient implements AutoCloseable {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Socket socket;

    /// @param who its name for [Handshakes]
    JavaClient(String address, String who, String token, Map<String, List<String>> headers) {
        socket = IO.socket(
                URI.create(address),
                IO.Options.builder()
                        .setForceNew(true)
                        .setQuery("who=" + who)
                        .setAuth(Map.of("token", token))
                        .setExtraHeaders(headers)
                        .build());
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> told.add(reasonOf(arguments[0])));
        socket.on(Socket.EVENT_DISCONNECT, arguments -> told.add(String.valueOf(arguments[0])));
        socket.connect();
    }

    Socket socket() {
        return socket;
    }

    List<String> told() {
        return List.copyOf(told);
    }

    private static String reasonOf(Object error) {
        if (!(error instanceof JSONObject refusal)) {
            return String.valueOf(((Exception) error).getMessage());
        }
        JSONObject problem = refusal.optJSONObject("data");
        return problem == null ? refusal.optString("message") : problem.optString("code");
    }

    @Override
    public void close() {
        socket.disconnect();
    }
}
