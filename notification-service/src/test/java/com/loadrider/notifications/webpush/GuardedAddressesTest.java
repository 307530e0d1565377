package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedAddressesTest {

    private static final String SERVICE = "updates.push.services.mozilla.com";

    @Test
    void areThoseOfTheDns() throws Exception {
        assertThat(addresses("34.107.243.93", "2600:1901::1").resolve(SERVICE, 443))
                .containsExactly(
                        new InetSocketAddress(InetAddress.ofLiteral("34.107.243.93"), 443),
                        new InetSocketAddress(InetAddress.ofLiteral("2600:1901::1"), 443));
    }

    @Test
    void areRefusedIfOneOfThemIsNotPublic() {
        for (String address : List.of("127.0.0.1", "::1", "169.254.169.254", "10.0.0.7", "::ffff:192.168.0.1")) {
            assertThatThrownBy(() -> addresses(address).resolve(SERVICE, 443))
                    .isInstanceOf(BlockedAddressException.class);
            assertThatThrownBy(() -> addresses("34.107.243.93", address).resolve(SERVICE, 443))
                    .isInstanceOf(BlockedAddressException.class);
        }
    }

    @Test
    void arePrivateWhereTheOperatorSaysSo() throws Exception {
        assertThat(addresses("127.0.0.1").resolve("push.intern", 8099)).hasSize(1);
        assertThatThrownBy(() -> addresses("127.0.0.1").resolve("push.intern", 8098))
                .isInstanceOf(BlockedAddressException.class);
    }

    private static GuardedAddresses addresses(String... found) {
        return new GuardedAddresses(
                new PushHosts(List.of("*.push.services.mozilla.com"), List.of("push.intern:8099")),
                _ -> Arrays.stream(found).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
    }
}
