package com.loadrider.bench.peer;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.JWTVerifier;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketConfig;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;

/// Signaling on netty-socketio in its plainest form: a JWT in the connect packet, one room for each user,
/// `webrtc_signaling` relayed to `toUserId`, acknowledged if the client asks for it.
public final class NettySocketIoPeer {
    private NettySocketIoPeer() {}

    /// A signal as a client sends it.
    public static final class Signal {
        public long callSessionId;
        public String type;
        public Map<String, Object> data;
        public long toUserId;
    }

    /// A signal as the other client receives it.
    public static final class Relayed {
        public long callSessionId;
        public String type;
        public Map<String, Object> data;
        public long fromUserId;

        Relayed(Signal s, long fromUserId) {
            callSessionId = s.callSessionId;
            type = s.type;
            data = s.data;
            this.fromUserId = fromUserId;
        }
    }

    public static void main(String[] args) {
        JWTVerifier verifier =
                JWT.require(Algorithm.HMAC256(System.getenv("JWT_SECRET"))).build();
        SocketConfig sockets = new SocketConfig();
        sockets.setReuseAddress(true);
        sockets.setAcceptBackLog(4096);
        Configuration config = new Configuration();
        config.setHostname("127.0.0.1");
        config.setPort(Integer.parseInt(System.getenv("PORT")));
        config.setSocketConfig(sockets);
        config.setUseLinuxNativeEpoll(Boolean.getBoolean("epoll"));

        SocketIOServer server = new SocketIOServer(config);
        server.addNamespace("").addAuthTokenListener((auth, client) -> {
            try {
                Object token = ((Map<?, ?>) auth).get("token");
                Long userId = verifier.verify((String) token).getClaim("userId").asLong();
                client.set("userId", userId);
                client.joinRoom("user:" + userId);
                return AuthTokenResult.AuthTokenResultSuccess;
            } catch (JWTVerificationException | ClassCastException e) {
                return new AuthTokenResult(false, "unauthorized");
            }
        });
        server.addEventListener("webrtc_signaling", Signal.class, (client, signal, acknowledgement) -> {
            server.getRoomOperations("user:" + signal.toUserId)
                    .sendEvent("webrtc_signaling", new Relayed(signal, client.get("userId")));
            if (acknowledgement.isAckRequested()) {
                acknowledgement.sendAckData(Map.of("ok", true));
            }
        });
        server.start();
    }
}
