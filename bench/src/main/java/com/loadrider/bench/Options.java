package com.loadrider.bench;

import com.loadrider.local.part.Refusal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The options of `bench/run`. Everything that costs time or memory has an upper bound.
///
/// @param load the kind of load
/// @param given the options of the command line, by name without the dashes; a switch has an empty value
record Options(Load load, Map<String, String> given) {

    private static final Map<String, Integer> NUMBERS = Map.of(
            "rounds", 20,
            "seconds", 60,
            "pairs", 1_000,
            "sockets", 20_000,
            "at-once", 64,
            "warm-up", 100_000_000,
            "max-minutes", 240);
    private static final Set<String> TEXTS = Set.of("peers", "own", "rates", "url", "folder", "out");
    private static final Set<String> SWITCHES = Set.of("smoke", "limited", "publish");
    private static final int HIGHEST_RATE = 50_000;
    private static final String NONE = "none";

    /// Parses the command line.
    ///
    /// @param arguments the kind of load and the options
    /// @throws Refusal if something is unknown or out of range
    static Options parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var load = Load.of(left.isEmpty() ? "" : left.pop());
        var given = new LinkedHashMap<String, String>();
        while (!left.isEmpty()) {
            var option = left.pop();
            var name = option.startsWith("--") ? option.substring(2) : "";
            if (SWITCHES.contains(name)) {
                given.put(name, "");
            } else if (NUMBERS.containsKey(name) || TEXTS.contains(name)) {
                if (left.isEmpty()) {
                    throw new Refusal(option + " wants a value.");
                }
                given.put(name, left.pop());
            } else {
                throw new Refusal("There is no option " + option + "; bench/run --help lists those there are.");
            }
        }
        var options = new Options(load, given);
        NUMBERS.keySet().forEach(options::number);
        var _ = options.rates();
        return options;
    }

    /// The names of all options, without the dashes.
    static List<String> names() {
        return Stream.of(NUMBERS.keySet(), TEXTS, SWITCHES).flatMap(Set::stream).toList();
    }

    /// A number: the given one, or the default of this kind of load.
    int number(String name) {
        var text = given.getOrDefault(name, load.defaults(isSmoke()).getOrDefault(name, "1"));
        var most = NUMBERS.getOrDefault(name, 1);
        var least = name.equals("warm-up") ? 0 : 1;
        var number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new Refusal("--" + name + " wants a number from " + least + " to " + most + ", not " + text + ".");
        }
        return number;
    }

    /// The rates of open loops.
    List<Integer> rates() {
        return list("rates").stream().map(Options::rate).toList();
    }

    private static int rate(String text) {
        var rate = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (rate < 1 || rate > HIGHEST_RATE) {
            throw new Refusal("--rates wants numbers from 1 to " + HIGHEST_RATE + ", not " + text + ".");
        }
        return rate;
    }

    /// The names of the peers.
    List<String> peers() {
        return list("peers");
    }

    /// The names of our own targets.
    List<String> own() {
        return list("own");
    }

    /// The gateways of a stack that runs already; empty if this program starts one.
    List<URI> urls() {
        try {
            return list("url").stream().map(URI::create).toList();
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("--url wants URLs as http://localhost:8080: " + malformed.getMessage() + ".", malformed);
        }
    }

    /// Where the pid files of that stack are.
    Optional<Path> folder() {
        return Optional.ofNullable(given.get("folder")).map(Path::of);
    }

    /// Where the results go.
    Optional<Path> out() {
        return Optional.ofNullable(given.get("out")).map(Path::of);
    }

    /// Whether the run only shows that everything works.
    boolean isSmoke() {
        return given.containsKey("smoke");
    }

    /// Whether the servers have their standard limits, which no load may exceed then.
    boolean isLimited() {
        return given.containsKey("limited");
    }

    /// Whether the results go into `docs/performance.md`.
    boolean isPublished() {
        return given.containsKey("publish");
    }

    private List<String> list(String name) {
        var text = given.getOrDefault(name, load.defaults(isSmoke()).getOrDefault(name, ""));
        return text.isEmpty() || text.equals(NONE) ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
