package com.loadrider.local.load;

import com.loadrider.local.part.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// The options of a run. They have limits and allow only this machine, because this program
/// must not be used against others.
///
/// @param url the gateway
/// @param rate calls per second, 1 to 200
/// @param seconds the length of the measurement, 1 to 600
/// @param warmup the seconds of load before the measurement, 0 to 120
/// @param pairs the number of pairs of users, 1 to 1000
record LoadPlan(URI url, int rate, int seconds, int warmup, int pairs) {

    private static final LoadPlan STANDARD = new LoadPlan(URI.create("http://localhost:8080"), 20, 30, 5, 200);

    /// Parses the command line.
    ///
    /// @throws Refusal if an option is unknown or out of range, or the address is not on this machine
    static LoadPlan parse(String... arguments) {
        var plan = STANDARD;
        for (Iterator<String> left = List.of(arguments).iterator(); left.hasNext(); ) {
            plan = plan.with(left.next(), left);
        }
        plan.checkLoopback();
        return plan;
    }

    private LoadPlan with(String option, Iterator<String> left) {
        return switch (option) {
            case "--url" -> new LoadPlan(address(text(option, left)), rate, seconds, warmup, pairs);
            case "--rate" -> new LoadPlan(url, number(option, left, 1, 200), seconds, warmup, pairs);
            case "--seconds" -> new LoadPlan(url, rate, number(option, left, 1, 600), warmup, pairs);
            case "--warmup" -> new LoadPlan(url, rate, seconds, number(option, left, 0, 120), pairs);
            case "--pairs" -> new LoadPlan(url, rate, seconds, warmup, number(option, left, 1, 1000));
            default -> throw new Refusal("There is no option " + option + "; --help lists those there are.");
        };
    }

    /// The number of calls, including the warm-up.
    int calls() {
        return rate * (warmup + seconds);
    }

    /// The number of calls in the warm-up.
    int warmupCalls() {
        return rate * warmup;
    }

    /// The start time of a call, relative to the first call.
    Duration due(int call) {
        return Duration.ofNanos(call * 1_000_000_000L / rate);
    }

    /// How often a user calls the other user of the pair. The two take turns.
    double callsPerUserAndMinute() {
        return 60.0 * rate / pairs / 2;
    }

    private void checkLoopback() {
        try {
            var addresses = InetAddress.getAllByName(url.getHost());
            if (!Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress)) {
                throw new Refusal(url.getHost() + " is not this machine, and load is put on this machine only.");
            }
        } catch (IOException unknown) {
            throw new Refusal("The name " + url.getHost() + " is not known.", unknown);
        }
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text);
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // Refused below, like other unsuitable addresses.
        }
        throw new Refusal("--url wants an address like http://localhost:8080, not \"" + text + "\".");
    }

    private static int number(String option, Iterator<String> left, int least, int most) {
        var text = text(option, left);
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new Refusal(option + " wants a number from " + least + " to " + most + ", not \"" + text + "\".");
    }

    private static String text(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new Refusal(option + " wants a value.");
        }
        return left.next();
    }
}
