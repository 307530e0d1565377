package com.loadrider.local.part;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// The port numbers of one stack.
///
/// @param numbers of the first instances, for every [Port]
public record Ports(Map<Port, Integer> numbers) {

    /// How much higher the ports of each further instance are.
    public static final int STEP = 10;

    private static final int MOST_INSTANCES = 6;

    /// Copies the map.
    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /// The usual ports, moved where the environment says so.
    ///
    /// @param environment may hold any [Port#variable()]
    /// @throws Refusal when one of them is no port number
    public static Ports from(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var moved = environment.getOrDefault(port.variable(), "");
            numbers.put(port, moved.isBlank() ? port.standard() : number(port.variable(), moved.strip()));
        }
        return new Ports(numbers);
    }

    /// Ports that are free now, for up to six instances, below the range the system gives to outgoing connections.
    public static Ports free() {
        var random = ThreadLocalRandom.current();
        while (true) {
            var base = 20_000 + STEP * random.nextInt(1_100);
            if (IntStream.range(base, base + STEP * MOST_INSTANCES)
                    .allMatch(port -> new Endpoint(port, "").obstacle().isEmpty())) {
                var numbers = new EnumMap<Port, Integer>(Port.class);
                for (var port : Port.values()) {
                    numbers.put(port, base + numbers.size());
                }
                return new Ports(numbers);
            }
        }
    }

    /// Where the only or first instance listens.
    ///
    /// @param port which of its ports
    public Endpoint of(Port port) {
        return of(port, 1);
    }

    /// Where an instance listens.
    ///
    /// @param port which of its ports
    /// @param instance 1 for the first
    public Endpoint of(Port port, int instance) {
        var first = numbers.getOrDefault(port, port.standard());
        var higher = STEP * (instance - 1);
        return new Endpoint(first + higher, higher == 0 ? port.variable() : port.variable() + " + " + higher);
    }

    private static int number(String variable, String text) {
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= Endpoint.HIGHEST) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Judged below, together with numbers out of range.
        }
        throw new Refusal(variable + " is \"" + text + "\", but a port number from 1 to 65535 is wanted.");
    }
}
