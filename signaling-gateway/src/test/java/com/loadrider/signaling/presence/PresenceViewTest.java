package com.loadrider.signaling.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.GatewayHeartbeat;
import com.loadrider.events.Presence;
import com.loadrider.signaling.consumer.DecodedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceViewTest {

    private final PresenceView view = new PresenceView();

    @Test
    void knowsEveryGatewayOfAUser() {
        view.apply(present(7, "g1-100"));
        view.apply(present(7, "g2-100"));

        assertThat(view.of(7)).extracting(Presence::gatewayId).containsExactly("g1-100", "g2-100");
    }

    @Test
    void replacesWhatAGatewaySaidBefore() {
        view.apply(present(7, "g1-100"));
        view.apply(new DecodedRecord.UserPresent(new Presence(7, "g1-100", "h:1", List.of("phone"))));

        assertThat(view.of(7)).extracting(Presence::devices).containsExactly(List.of("phone"));
    }

    @Test
    void forgetsAUserWhoIsGone() {
        view.apply(present(7, "g1-100"));
        view.apply(new DecodedRecord.UserGone(7, "g1-100"));

        assertThat(view.of(7)).isEmpty();
    }

    @Test
    void dropsAFormerRunWhenALaterOneShowsUp() {
        view.apply(present(7, "g1-100"));
        view.apply(present(7, "g2-100"));

        view.apply(new DecodedRecord.GatewayAlive(new GatewayHeartbeat("g1-200", "h:1")));

        assertThat(view.of(7)).extracting(Presence::gatewayId).containsExactly("g2-100");
    }

    @Test
    void ignoresAFormerRunThatComesLate() {
        view.apply(present(8, "g1-200"));
        view.apply(present(7, "g1-100"));

        assertThat(view.of(7)).isEmpty();
    }

    @Test
    void forgetsAllUsersOfAGatewayThatStopped() {
        view.apply(present(7, "g1-100"));
        view.apply(present(8, "g1-100"));

        view.apply(new DecodedRecord.GatewayGone("g1-100"));

        assertThat(view.of(7)).isEmpty();
        assertThat(view.of(8)).isEmpty();
    }

    private static DecodedRecord present(long userId, String gatewayId) {
        return new DecodedRecord.UserPresent(new Presence(userId, gatewayId, "h:1", List.of()));
    }
}
