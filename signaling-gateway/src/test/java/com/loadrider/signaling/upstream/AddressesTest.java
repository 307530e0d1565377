package com.loadrider.signaling.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private final Addresses addresses = new Addresses(AddressesTest::lookUp);

    @Test
    void areOneForEachInstanceBehindAName() {
        assertThat(addresses.of(List.of(URI.create("http://call-service:8081"))))
                .containsExactly(URI.create("http://10.0.0.2:8081"), URI.create("http://10.0.0.7:8081"));
    }

    @Test
    void leaveANameWithOneAddressAlone() {
        var alone = List.of(URI.create("http://alone:8081"));
        assertThat(addresses.of(alone)).isEqualTo(alone);
    }

    @Test
    void leaveANameThatNobodyHasNowAlone() {
        var nobody = List.of(URI.create("http://nobody"));
        assertThat(addresses.of(nobody)).isEqualTo(nobody);
    }

    @Test
    void leaveANameThatACertificateIsForAlone() {
        var certified = List.of(URI.create("https://call-service"));
        assertThat(addresses.of(certified)).isEqualTo(certified);
    }

    private static InetAddress[] lookUp(String name) throws UnknownHostException {
        return switch (name) {
            case "call-service" -> new InetAddress[] {address(7), address(2)};
            case "alone" -> new InetAddress[] {address(2), InetAddress.ofLiteral("::1")};
            default -> throw new UnknownHostException(name);
        };
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }
}
