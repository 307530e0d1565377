package com.loadrider.signaling.upstream;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Resolves base URLs to instances. A DNS name may have several addresses, one for each instance, and they may change
/// at any time. The JVM's own setting decides how long they are cached.
final class Addresses {

    private final NameServer names;

    Addresses(NameServer names) {
        this.names = names;
    }

    /// Returns one URL per instance. A name with one address or with none stays as it is. An `https` URL stays
    /// as well, because the certificate has to match its name.
    List<URI> of(List<URI> urls) {
        return urls.stream().map(this::each).flatMap(List::stream).toList();
    }

    private List<URI> each(URI url) {
        if (!"http".equals(url.getScheme())) {
            return List.of(url);
        }
        try {
            List<URI> all = Arrays.stream(names.addresses(url.getHost()))
                    .filter(Inet4Address.class::isInstance)
                    .map(address -> at(url, address.getHostAddress()))
                    .sorted()
                    .toList();
            return all.size() > 1 ? all : List.of(url);
        } catch (UnknownHostException _) {
            return List.of(url);
        }
    }

    private static URI at(URI url, String address) {
        return URI.create("http://" + address + (url.getPort() < 0 ? "" : ":" + url.getPort()));
    }

    /// Resolves a name like [InetAddress#getAllByName].
    interface NameServer {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }
}
