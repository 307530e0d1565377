package com.loadrider.bench;

import com.loadrider.bench.load.Connects;
import com.loadrider.bench.load.IdleSockets;
import com.loadrider.bench.load.OpenLoop;
import com.loadrider.bench.load.Phase;
import com.loadrider.bench.load.Ring;
import com.loadrider.bench.load.Saturation;
import com.loadrider.bench.load.WarmUp;
import com.loadrider.bench.load.WholeCalls;
import com.loadrider.local.part.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The kinds of load.
enum Load {
    /// Signals between users of one server.
    RELAY,
    /// Signals that cross between two servers.
    TWO,
    /// Connections that do nothing.
    IDLE,
    /// Connections that are opened.
    CONNECT,
    /// From initiate to ring.
    RING,
    /// Whole calls.
    CALLS;

    private static final Duration WARM_UP_LIMIT = Duration.ofMinutes(5);
    private static final int WARM_UP_SECONDS = 5;
    private static final String RELAY_RATES = "1000,4000,10000";
    private static final String RELAY_WARM_UP = "1000000";
    private static final String SOCKET_PEERS = "floor,netty-socketio-epoll,netty-socketio,peerjs,socket.io";

    static Load of(String name) {
        return Arrays.stream(values())
                .filter(load -> load.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("The first word says what to measure: "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Load::title).toList()) + ", not \"" + name
                        + "\"."));
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The values of options that are not given.
    ///
    /// @param smoke whether the run only shows that everything works
    Map<String, String> defaults(boolean smoke) {
        var defaults = new HashMap<>(Map.of(
                "rounds", "3", "seconds", "3", "pairs", "200", "sockets", "2000", "at-once", "8", "max-minutes", "60"));
        switch (this) {
            case RELAY -> {
                defaults.put("peers", SOCKET_PEERS + ",spreed,netty-socketio-epoll-acks,socket.io-acks");
                defaults.put("own", "gateway,gateway-acks");
                defaults.put("rates", RELAY_RATES);
                defaults.put("warm-up", RELAY_WARM_UP);
            }
            case TWO -> {
                defaults.put("peers", "socket.io+redis");
                defaults.put("own", "gateways-2");
                defaults.put("rates", RELAY_RATES);
                defaults.put("warm-up", RELAY_WARM_UP);
            }
            case IDLE -> {
                defaults.put("peers", SOCKET_PEERS);
                defaults.put("own", "gateway");
                defaults.putAll(Map.of("sockets", "10000", "seconds", "26", "rounds", "1", "warm-up", "2000"));
            }
            case CONNECT -> {
                defaults.put("peers", SOCKET_PEERS);
                defaults.put("own", "gateway");
                defaults.put("warm-up", "20000");
            }
            case RING -> {
                defaults.put("peers", "monolith");
                defaults.put("own", "stack");
                defaults.putAll(Map.of("rates", "20,100", "seconds", "10", "warm-up", "2000"));
            }
            case CALLS -> {
                defaults.put("own", "stack");
                defaults.putAll(Map.of("seconds", "20", "warm-up", "2000"));
            }
        }
        if (smoke) {
            defaults.putAll(Map.of("rounds", "1", "seconds", "1", "pairs", "10", "sockets", "100", "at-once", "2"));
            defaults.putAll(Map.of("warm-up", "0", "max-minutes", "5"));
            defaults.computeIfPresent("rates", (_, _) -> this == RING ? "5" : "100");
        }
        return defaults;
    }

    /// What each target does in each round.
    List<Phase> phases(Options options) {
        var seconds = options.number("seconds");
        return switch (this) {
            case RELAY, TWO -> {
                var phases = new ArrayList<Phase>();
                if (!options.isLimited()) {
                    phases.add(new Saturation(seconds));
                }
                options.rates().forEach(rate -> phases.add(new OpenLoop(rate, seconds)));
                yield phases;
            }
            case IDLE -> List.of(new IdleSockets(options.number("sockets"), seconds));
            case CONNECT -> List.of(new Connects(options.number("sockets")));
            case RING ->
                options.rates().stream()
                        .<Phase>map(rate -> new Ring(rate, seconds))
                        .toList();
            case CALLS -> List.of(new WholeCalls(options.number("at-once"), seconds, options.isLimited()));
        };
    }

    /// What each target does before the first round.
    WarmUp warmUp(Options options) {
        var least = options.number("warm-up");
        var seconds = least == 0 ? 1 : WARM_UP_SECONDS;
        return switch (this) {
            case RELAY, TWO ->
                new WarmUp(
                        options.isLimited()
                                ? new OpenLoop(options.rates().getFirst(), seconds)
                                : new Saturation(seconds),
                        "delivered",
                        "cpu_us_per_message",
                        least,
                        WARM_UP_LIMIT);
            case IDLE, CONNECT ->
                new WarmUp(
                        new Connects(Math.min(2_000, options.number("sockets"))),
                        "connects",
                        "cpu_ms_per_connect",
                        least,
                        WARM_UP_LIMIT);
            case RING ->
                new WarmUp(
                        new Ring(options.rates().getFirst(), seconds),
                        "calls",
                        "cpu_ms_per_call",
                        least,
                        WARM_UP_LIMIT);
            case CALLS ->
                new WarmUp(
                        new WholeCalls(options.number("at-once"), seconds, options.isLimited()),
                        "calls",
                        "cpu_ms_per_call",
                        least,
                        WARM_UP_LIMIT);
        };
    }
}
