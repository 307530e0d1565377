package com.loadrider.local.part;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// The port numbers of one stack.
///
/// @param numbers the ports of the first instances
public record Ports(Map<Port, Integer> numbers) {

    /// The offset between the ports of two instances.
    public static final int STEP = 10;

    private static final int MOST_INSTANCES = 6;

    /// Copies the map.
    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /// The default ports, changed by environment variables.
    ///
    /// @param environment may contain any [Port#variable()]
    /// @throws Refusal if a value is not a port number
    public static Ports from(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var moved = environment.getOrDefault(port.variable(), "");
            numbers.put(port, moved.isBlank() ? port.standard() : number(port.variable(), moved.strip()));
        }
        return new Ports(numbers);
    }

    /// Ports that are free now, for up to six instances. They are below the range that the system
    /// uses for outgoing connections.
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

    /// The endpoint of the first instance.
    ///
    /// @param port the kind of port
    public Endpoint of(Port port) {
        return of(port, 1);
    }

    /// The endpoint of an instance.
    ///
    /// @param port the kind of port
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
            // Refused below, like numbers out of range.
        }
        throw new Refusal(variable + " is \"" + text + "\", but a port number from 1 to 65535 is wanted.");
    }
}
