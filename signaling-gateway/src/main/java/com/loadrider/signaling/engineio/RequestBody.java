package com.loadrider.signaling.engineio;

import java.io.ByteArrayOutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/// Reads a body as it arrives, whatever its headers say of its length, and holds no thread meanwhile.
final class RequestBody implements Invocable.Task {

    /// Told once how it went.
    interface Reader {
        void whole(byte[] body);

        void tooLarge();

        void failed(Throwable cause);
    }

    private final Request request;
    private final int max;
    private final Reader reader;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

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
            boolean fits = take(chunk);
            chunk.release();
            if (!fits) {
                reader.tooLarge();
                return;
            }
            if (chunk.isLast()) {
                reader.whole(body.toByteArray());
                return;
            }
        }
    }

    private boolean take(Content.Chunk chunk) {
        if (body.size() + chunk.remaining() > max) {
            return false;
        }
        var bytes = new byte[chunk.remaining()];
        chunk.getByteBuffer().get(bytes);
        body.writeBytes(bytes);
        return true;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
