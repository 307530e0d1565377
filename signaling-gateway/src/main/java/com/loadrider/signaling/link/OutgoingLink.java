package com.loadrider.signaling.link;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// A link to another gateway. The first signal opens it, and after a break the next signal opens it again. Signals are
/// sent in the order in which they arrive. No method blocks.
final class OutgoingLink {

    /// The header that names the gateway that opens the link.
    static final String GATEWAY_ID = "X-Gateway-Id";

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    private static final int MOST_UNANSWERED = 4096;
    private static final int MOST_CHARACTERS_WAITING = 4 * 1024 * 1024;

    private final HttpClient http;
    private final URI uri;
    private final String gatewayId;
    private final List<String> secrets;

    private final Map<Long, CompletableFuture<LinkResult>> unanswered = new LinkedHashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int charactersWaiting;
    private @Nullable Connection connection;

    /// @param secrets shown one after the other until the other gateway takes one
    OutgoingLink(HttpClient http, String address, String gatewayId, List<String> secrets) {
        this.http = http;
        this.uri = URI.create("ws://" + address + "/link");
        this.gatewayId = gatewayId;
        this.secrets = secrets;
    }

    /// The header that shows a secret.
    static String authorization(String secret) {
        return "Bearer " + secret;
    }

    /// Sends a frame. The result is known within 2 s.
    CompletableFuture<LinkResult> send(LinkFrame frame) {
        String text = frame.text();
        var result = new CompletableFuture<LinkResult>();
        Connection used;
        synchronized (this) {
            if (unanswered.size() >= MOST_UNANSWERED || charactersWaiting + text.length() > MOST_CHARACTERS_WAITING) {
                return CompletableFuture.completedFuture(LinkResult.UNACKNOWLEDGED);
            }
            unanswered.put(frame.id(), result);
            waiting.add(text);
            charactersWaiting += text.length();
            used = connection;
            if (used == null) {
                used = new Connection();
                connection = used;
                used.open(secrets.iterator());
            }
        }
        used.sendWaiting();
        return withinTime(result, used);
    }

    /// A gateway that is suspended keeps its connections but answers nothing, so a missing answer ends the link.
    private static CompletableFuture<LinkResult> withinTime(CompletableFuture<LinkResult> result, Connection used) {
        return result.orTimeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> {
            used.broken();
            return LinkResult.UNACKNOWLEDGED;
        });
    }

    private void answered(String text) {
        int end = text.indexOf(' ');
        CompletableFuture<LinkResult> result;
        synchronized (this) {
            result = unanswered.remove(Long.parseLong(text, 0, end, 10));
        }
        if (result != null) {
            result.complete(text.endsWith(" 1") ? LinkResult.DELIVERED : LinkResult.NO_SOCKET);
        }
    }

    void close() {
        Connection last;
        synchronized (this) {
            last = connection;
        }
        if (last != null) {
            last.broken();
        }
    }

    private final class Connection implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;
        private boolean sending;

        void open(Iterator<String> untried) {
            var _ = http.newWebSocketBuilder()
                    .connectTimeout(TO_CONNECT)
                    .header("Authorization", authorization(untried.next()))
                    .header(GATEWAY_ID, gatewayId)
                    .buildAsync(uri, this)
                    .whenComplete((_, failure) -> {
                        if (isRefused(failure) && untried.hasNext()) {
                            open(untried);
                        } else if (failure != null) {
                            broken();
                        }
                    });
        }

        /// Whether the other gateway does not know the secret.
        private static boolean isRefused(@Nullable Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return cause instanceof WebSocketHandshakeException refused
                    && refused.getResponse().statusCode() == HttpStatus.UNAUTHORIZED_401;
        }

        @Override
        public void onOpen(WebSocket opened) {
            synchronized (OutgoingLink.this) {
                socket = opened;
                if (connection != this) {
                    opened.abort();
                    return;
                }
            }
            opened.request(Long.MAX_VALUE);
            sendWaiting();
        }

        /// Sends one frame after the other, because this WebSocket does not accept a second one
        /// while the first is being sent.
        void sendWaiting() {
            for (WebSocket open = next(); open != null; open = next()) {
                CompletableFuture<WebSocket> sent = open.sendText(take(), true);
                if (!sent.isDone()) {
                    var _ = sent.whenComplete((_, failure) -> {
                        sent(failure);
                        sendWaiting();
                    });
                    return;
                }
                sent(sent.isCompletedExceptionally() ? sent.exceptionNow() : null);
            }
        }

        /// Returns the socket if there is a frame to send and no other one is being sent.
        private @Nullable WebSocket next() {
            synchronized (OutgoingLink.this) {
                if (connection != this || socket == null || sending || waiting.isEmpty()) {
                    return null;
                }
                sending = true;
                return socket;
            }
        }

        private String take() {
            synchronized (OutgoingLink.this) {
                String text = waiting.remove();
                charactersWaiting -= text.length();
                return text;
            }
        }

        private void sent(@Nullable Throwable failure) {
            synchronized (OutgoingLink.this) {
                sending = false;
            }
            if (failure != null) {
                broken();
            }
        }

        @Override
        public @Nullable CompletableFuture<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                String text = partial.toString();
                partial.setLength(0);
                answered(text);
            }
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onClose(WebSocket closed, int code, String reason) {
            broken();
            return null;
        }

        @Override
        public void onError(WebSocket failed, Throwable cause) {
            broken();
        }

        /// Ends the connection. All unanswered frames are lost with it.
        void broken() {
            List<CompletableFuture<LinkResult>> lost;
            synchronized (OutgoingLink.this) {
                if (connection != this) {
                    return;
                }
                connection = null;
                if (socket != null) {
                    socket.abort();
                }
                waiting.clear();
                charactersWaiting = 0;
                lost = List.copyOf(unanswered.values());
                unanswered.clear();
            }
            lost.forEach(it -> it.complete(LinkResult.UNACKNOWLEDGED));
        }
    }
}
