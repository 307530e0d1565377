package com.loadrider.bench.server;

import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// All targets, by their names.
public final class Catalog {

    // New users in every run, because calls and limits of users of earlier runs would interfere.
    private static final long FIRST_USER = 1_000_000_000L;
    private static final long LAST_USER = 1L << 50;
    private static final long USERS_OF_A_TARGET = 10_000_000L;

    private final Place place;

    /// @param place where the targets run
    public Catalog(Place place) {
        this.place = place;
    }

    /// The peers of these names.
    ///
    /// @throws Refusal if there is none of a name
    public List<Target> peers(List<String> names) {
        var targets = new ArrayList<Target>();
        for (var name : names) {
            targets.add(Arrays.stream(Peer.values())
                    .filter(peer -> peer.title().equals(name))
                    .findFirst()
                    .map(peer -> new PeerTarget(peer, place))
                    .orElseThrow(() -> unknown(
                            "peer",
                            name,
                            Arrays.stream(Peer.values()).map(Peer::title).toList())));
        }
        return targets;
    }

    /// Our own targets of these names, on one stack that this program starts.
    ///
    /// @throws Refusal if there is none of a name
    public List<Target> own(List<String> names) throws IOException {
        var own = find(names);
        var count = own.stream().mapToInt(Own::gateways).max().orElse(1);
        return on(own, new StartedGateways(place, count));
    }

    /// Our own targets of these names, on a stack that runs already.
    ///
    /// @param urls the URLs of its gateways
    /// @param folder the folder of its pid files
    /// @throws Refusal if there is none of a name, or the stack has fewer gateways than a target needs
    public List<Target> own(List<String> names, List<URI> urls, Path folder) throws IOException {
        var own = find(names);
        for (var target : own) {
            if (target.gateways() > urls.size()) {
                throw new Refusal(target.title() + " needs " + target.gateways() + " gateways, but --url names "
                        + urls.size() + ".");
            }
        }
        return on(own, new RunningGateways(urls, folder, place.tokens()));
    }

    private static List<Own> find(List<String> names) {
        return names.stream()
                .map(name -> Arrays.stream(Own.values())
                        .filter(own -> own.title().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(
                                "target of ours",
                                name,
                                Arrays.stream(Own.values()).map(Own::title).toList())))
                .toList();
    }

    private static List<Target> on(List<Own> own, Gateways gateways) {
        var first = ThreadLocalRandom.current().nextLong(FIRST_USER, LAST_USER);
        var targets = new ArrayList<Target>();
        for (var target : own) {
            targets.add(new OwnTarget(target, gateways, first + targets.size() * USERS_OF_A_TARGET));
        }
        return targets;
    }

    private static Refusal unknown(String kind, String name, List<String> names) {
        return new Refusal("There is no " + kind + " " + name + "; there are " + String.join(", ", names) + ".");
    }
}
