package com.loadrider.socketio.engineio;

import java.io.ByteArrayOutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/// Reads a body as it arrives, whatever length its headers name, without blocking a thread. The rest of a body that is
/// too long is read for a while and dropped. If the connection were closed with unread bytes it would be reset, and a
/// client that is still sending might never see the answer (RFC 9112, section 9.6).
final class RequestBody implements Invocable.Task {

    /// Receives the result, once.
    interface Reader {
        void whole(byte[] body);

        void tooLarge();

        void failed(Throwable cause);
    }

    private static final int MOST_DISCARDED = 1024 * 1024;

    private final Request request;
    private final int max;
    private final Reader reader;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int length;

    private RequestBody(Request request, int max, Reader reader) {
        this.request = request;
        this.max = max;
        this.reader = reader;
    }

    static void read(Request request, int max, Reader reader) {
        new RequestBody(request, max, reader).run();
    }

    @Override
    public void run() {
        while (true) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                reader.failed(chunk.getFailure());
                return;
            }
            take(chunk);
            chunk.release();
            if (chunk.isLast() || length > max + MOST_DISCARDED) {
                end();
                return;
            }
        }
    }

    private void take(Content.Chunk chunk) {
        length += chunk.remaining();
        if (length <= max) {
            var bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            body.writeBytes(bytes);
        }
    }

    private void end() {
        if (length > max) {
            reader.tooLarge();
        } else {
            reader.whole(body.toByteArray());
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
