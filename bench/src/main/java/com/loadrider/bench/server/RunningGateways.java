package com.loadrider.bench.server;

import com.loadrider.bench.load.CallApi;
import com.loadrider.bench.wire.Tokens;
import com.loadrider.local.part.PidFile;
import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A stack that somebody else has started on this machine, for example `./run`.
final class RunningGateways implements Gateways {

    private final List<URI> urls;
    private final Map<String, Long> processIds = new TreeMap<>();
    private final Tokens tokens;
    private final CallApi calls;

    /// @param urls the URLs of its gateways, loopback addresses only
    /// @param folder the folder of its pid files
    /// @param tokens the tokens that it takes
    /// @throws Refusal if a URL leads to another machine, or there are no pid files
    RunningGateways(List<URI> urls, Path folder, Tokens tokens) throws IOException {
        urls.forEach(RunningGateways::checkLoopback);
        this.urls = List.copyOf(urls);
        this.tokens = tokens;
        this.calls = new CallApi(urls.getFirst());
        readProcessIds(folder);
    }

    private static void checkLoopback(URI url) {
        try {
            var isComplete = "http".equals(url.getScheme()) && url.getHost() != null && url.getPort() > 0;
            if (isComplete && areLoopback(InetAddress.getAllByName(url.getHost()))) {
                return;
            }
        } catch (UnknownHostException unknown) {
            // Refused below.
        }
        throw new Refusal("Load is only given to this machine, as http://localhost:8080, not to " + url + ".");
    }

    /// Whether all addresses of a host are loopback addresses. Clients may connect to any of them.
    static boolean areLoopback(InetAddress... addresses) {
        return Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
    }

    private void readProcessIds(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".pid")).toList()) {
                    var part = file.getFileName().toString().replaceFirst("\\.pid$", "");
                    new PidFile(file).read().ifPresent(pid -> processIds.put(part, pid));
                }
            }
        }
        if (!processIds.containsKey("signaling-gateway")) {
            throw new Refusal("There is no pid file of a gateway in " + folder + "; --folder says where they are.");
        }
    }

    @Override
    public void open() {
        // It runs.
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }

    @Override
    public boolean outlivesTheRun() {
        return true;
    }

    @Override
    public List<URI> urls() {
        return urls;
    }

    @Override
    public Map<String, Long> processIds() {
        return processIds;
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public CallApi calls() {
        return calls;
    }
}
