package com.loadrider.signaling.upstream;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// What base URLs stand for. A name server may have several addresses for one name, one for each instance behind it,
/// and other ones a moment later. How long they are remembered is the JVM's own setting.
final class Addresses {

    private final NameServer names;

    Addresses(NameServer names) {
        this.names = names;
    }

    /// The same URLs, once for each instance. A name with one address, or with none now, stays as it is, and so does
    /// one that a certificate has to fit.
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

    /// As [InetAddress#getAllByName].
    interface NameServer {
        InetAddress[] addresses(String name) throws UnknownHostException;
    }
}
