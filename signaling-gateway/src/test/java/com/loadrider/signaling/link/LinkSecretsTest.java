package com.loadrider.signaling.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.loadrider.testkit.server.FreePort;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What two gateways know while a secret is changed at one after the other.
class LinkSecretsTest {

    private static final String OLD = "old-old-old-old-old-old-old-old-";
    private static final String NEW = "new-new-new-new-new-new-new-new-";

    @ParameterizedTest(name = "{0}, previously {1}, to {2}, previously {3}: {4}")
    @CsvSource({
        "NEW, '', NEW, '', DELIVERED",
        "NEW, OLD, OLD, '', DELIVERED",
        "OLD, '', NEW, OLD, DELIVERED",
        "NEW, OLD, NEW, OLD, DELIVERED",
        "NEW, OLD, NEW, '', DELIVERED",
        "NEW, '', NEW, OLD, DELIVERED",
        "NEW, '', OLD, '', UNACKNOWLEDGED",
        "OLD, '', NEW, '', UNACKNOWLEDGED",
        "OLD, NEW, OLD, '', DELIVERED",
    })
    void openALink(String secret, String previous, String secretThere, String previousThere, LinkResult expected)
            throws Exception {
        var there = new LinkProperties(value(secretThere), value(previousThere), "127.0.0.1", FreePort.tcp());
        var sockets = mock(LinkReceiver.class);
        when(sockets.deliver(anyLong(), any(), any())).thenReturn(true);
        var server = new LinkServer(there, sockets);
        server.start();
        try (var http = HttpClient.newHttpClient()) {
            var here = new LinkProperties(value(secret), value(previous), "127.0.0.1", 1);
            var link = new OutgoingLink(http, "127.0.0.1:" + there.port(), "g1", here.secrets());
            assertThat(link.send(new LinkFrame(1, 7, null, "{}")).get(10, TimeUnit.SECONDS))
                    .isEqualTo(expected);
            link.close();
        } finally {
            server.stop();
        }
    }

    @Test
    void areLongAndHaveAPresentOne() {
        assertThatThrownBy(() -> new LinkProperties(NEW, OLD.substring(1), "127.0.0.1", 1))
                .hasMessage("GATEWAY_LINK_SECRET_PREVIOUS must have at least 32 characters");
        assertThatThrownBy(() -> new LinkProperties(NEW.substring(1), "", "127.0.0.1", 1))
                .hasMessage("GATEWAY_LINK_SECRET must have at least 32 characters");
        assertThatThrownBy(() -> new LinkProperties("", OLD, "127.0.0.1", 1))
                .hasMessage("GATEWAY_LINK_SECRET_PREVIOUS is set, so GATEWAY_LINK_SECRET must be set too");
        assertThat(new LinkProperties("", "", "127.0.0.1", 1).secrets()).isEqualTo(List.of());
        assertThat(new LinkProperties(NEW, OLD, "127.0.0.1", 1).toString()).doesNotContain(NEW, OLD);
    }

    private static String value(String name) {
        return switch (name) {
            case "OLD" -> OLD;
            case "NEW" -> NEW;
            default -> "";
        };
    }
}
