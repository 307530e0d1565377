package com.loadrider.notifications.webpush;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// Tells public addresses from all others (IANA's special-purpose address registries, RFC 6890). An IPv6 address that
/// carries an IPv4 address is not public, because the carried one would be reached.
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Block GLOBAL_V6 = Block.of("2000::/3");
    private static final List<Block> NOT_PUBLIC_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_V4.stream().noneMatch(it -> it.contains(bytes))
                : GLOBAL_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(it -> it.contains(bytes));
    }

    private static List<Block> blocks(String... cidrs) {
        return Stream.of(cidrs).map(Block::of).toList();
    }

    /// A block of addresses.
    @SuppressWarnings("ArrayRecordComponent") // never compared or copied
    private record Block(byte[] prefix, int bits) {

        static Block of(String cidr) {
            String[] parts = cidr.split("/", -1);
            try {
                return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(cidr + " is not a block of addresses", wrong);
            }
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((prefix[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
