package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.server.RealServers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// With TURN servers that share a secret with us (draft-uberti-behave-turn-rest-00).
@TestPropertySource(properties = {"turn.urls=turn:turn.example.org:3478, turns:turn.example.org", "turn.secret=north"})
@RealServers(ownContext = true)
class IceServersIT extends CallServiceIT {

    @Test
    void areReadyForAPeerConnection() throws GeneralSecurityException {
        long alice = world.user();
        var answer = world.as(alice).get("/api/v1/webrtc/ice-servers").expect(200);
        JsonNode server = answer.json().get("iceServers").get(0);

        assertThat(answer.json().get("ttl").asLong()).isEqualTo(3600);
        assertThat(answer.json().get("iceServers")).hasSize(1);
        assertThat(server.propertyNames()).containsExactlyInAnyOrder("urls", "username", "credential");
        assertThat(server.get("urls").valueStream().map(JsonNode::asString))
                .containsExactly("turn:turn.example.org:3478", "turns:turn.example.org");
        String[] username = server.get("username").asString().split(":", 2);
        assertThat(Long.parseLong(username[0]) - Instant.now().getEpochSecond()).isBetween(3500L, 3600L);
        assertThat(username[1]).isEqualTo(String.valueOf(alice));
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("north".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] password = mac.doFinal(server.get("username").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(server.get("credential").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(password));
        assertThat(answer.body()).doesNotContain("north");
    }

    @Test
    void areForUsersOnly() {
        assertThat(world.anonymous()
                        .get("/api/v1/webrtc/ice-servers")
                        .expect(401)
                        .code())
                .isEqualTo("invalid_token");
    }
}
