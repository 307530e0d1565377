package com.loadrider.signaling.link;

import com.loadrider.socketio.websocket.TextMessage;
import com.loadrider.socketio.websocket.WebSocketConnection;
import com.loadrider.socketio.websocket.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A link from another gateway. Each frame is delivered and answered on the thread that reads it, in order of arrival.
final class IncomingLink implements WebSocketListener {

    private static final int POLICY_VIOLATION = 1008;

    private final LinkReceiver receiver;
    private final RecentIds taken;
    private volatile @Nullable WebSocketConnection connection;

    IncomingLink(LinkReceiver receiver, RecentIds taken) {
        this.receiver = receiver;
        this.taken = taken;
    }

    @Override
    public void opened(WebSocketConnection opened) {
        connection = opened;
    }

    @Override
    public void text(String text) {
        WebSocketConnection link = connection;
        if (link == null) {
            return;
        }
        try {
            LinkFrame frame = LinkFrame.parse(text);
            answer(link, frame.id(), isTaken(frame));
        } catch (IllegalArgumentException malformed) {
            link.fail(POLICY_VIOLATION);
        }
    }

    private boolean isTaken(LinkFrame frame) {
        if (taken.contain(frame.id())) {
            return true;
        }
        boolean delivered = receiver.deliver(frame.userId(), frame.deviceId(), frame.payload());
        if (delivered) {
            taken.add(frame.id());
        }
        return delivered;
    }

    private static void answer(WebSocketConnection link, long id, boolean delivered) {
        if (link.enqueue(TextMessage.of(id + (delivered ? " 1" : " 0")))) {
            link.flush();
        } else {
            // The other gateway sends without reading the answers, so it has to reconnect.
            link.fail(POLICY_VIOLATION);
        }
    }

    @Override
    public void closed(int code) {
        connection = null;
    }
}
