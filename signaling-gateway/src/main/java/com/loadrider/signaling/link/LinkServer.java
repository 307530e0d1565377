package com.loadrider.signaling.link;

import com.loadrider.socketio.websocket.WebSocketLimits;
import com.loadrider.socketio.websocket.WebSocketUpgrade;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The server that accepts links from other gateways. It has its own port, which clients cannot reach,
/// and requires the shared secret.
@Component
class LinkServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LinkServer.class);
    /// Room for the largest signal with its frame fields.
    private static final WebSocketLimits LIMITS = new WebSocketLimits(128 * 1024, 1024 * 1024);

    private final LinkProperties properties;
    private final LinkReceiver receiver;
    private final LatestGateways takenFrom = new LatestGateways();
    private final Server server = new Server();
    private volatile boolean running;

    LinkServer(LinkProperties properties, LinkReceiver receiver) {
        this.properties = properties;
        this.receiver = receiver;
    }

    @Override
    public void start() {
        running = true;
        if (!properties.isOn()) {
            log.warn("No GATEWAY_LINK_SECRET is set: signals do not reach sockets of other gateways");
            return;
        }
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost(properties.bind());
        connector.setPort(properties.port());
        server.addConnector(connector);
        server.setHandler(new Door());
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("The port for links, " + properties.port() + ", cannot be used", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            server.stop();
        } catch (Exception failed) {
            log.warn("The links' server did not stop well", failed);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Starts before this gateway announces itself, and stops after its sockets are closed.
    @Override
    public int getPhase() {
        return 0;
    }

    private boolean isGateway(Request request) {
        String shown = String.valueOf(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        return properties.secrets().stream().map(OutgoingLink::authorization).anyMatch(it -> isEqual(shown, it));
    }

    private static boolean isEqual(String shown, String wanted) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    private final class Door extends Handler.Abstract.NonBlocking {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String gatewayId = request.getHeaders().get(OutgoingLink.GATEWAY_ID);
            if (!isGateway(request) || gatewayId == null) {
                Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
            } else {
                var taken = takenFrom.of(gatewayId);
                var link = new IncomingLink(receiver, taken);
                WebSocketUpgrade.answer(request, response, callback, link, LIMITS);
            }
            return true;
        }
    }
}
