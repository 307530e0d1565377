package com.loadrider.notifications.webpush;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/// Resolves the hosts of push services. The HTTP client connects to what this returns and asks for nothing else, so
/// an address that changes between the check and the connection does no harm. A host with any address that is not
/// public gets no connection, unless the operator has named it.
final class GuardedAddresses implements SocketAddressResolver {

    private final PushHosts hosts;
    private final Lookup lookup;

    GuardedAddresses(PushHosts hosts, Lookup lookup) {
        this.hosts = hosts;
        this.lookup = lookup;
    }

    /// A lookup in the DNS.
    interface Lookup {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /// Resolves on a thread of its own, because a lookup may block for long.
    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        Thread.ofVirtual().name("push-dns").start(() -> {
            try {
                promise.succeeded(resolve(host, port));
            } catch (Exception failure) {
                promise.failed(failure);
            }
        });
    }

    List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException, BlockedAddressException {
        InetAddress[] addresses = lookup.addressesOf(host);
        if (!hosts.isPrivate(host, port) && !Arrays.stream(addresses).allMatch(PublicAddresses::include)) {
            throw new BlockedAddressException();
        }
        return Arrays.stream(addresses)
                .map(it -> new InetSocketAddress(it, port))
                .toList();
    }
}
