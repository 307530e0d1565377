package com.loadrider.local;

import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.service.Instances;
import java.util.ArrayDeque;
import java.util.List;

/// The options of `./run`. The script answers `--help` itself.
///
/// @param instances the number of processes of each service
/// @param restarts whether a part that dies is restarted
/// @param fresh whether earlier data is deleted
/// @param serversOnly whether only PostgreSQL and Kafka are started
record Options(Instances instances, RestartPolicy restarts, boolean fresh, boolean serversOnly) {

    private static final Options STANDARD = new Options(Instances.ONE_EACH, RestartPolicy.ALWAYS, false, false);

    /// Parses the command line.
    ///
    /// @throws Refusal if an option is unknown or a number is out of range
    static Options parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var options = STANDARD;
        while (!left.isEmpty()) {
            options = options.with(left.pop(), left);
        }
        return options;
    }

    private Options with(String option, ArrayDeque<String> left) {
        var now = instances;
        return switch (option) {
            case "--gateways" -> with(now.withGateways(number(option, left)));
            case "--call-services" -> with(now.withCallServices(number(option, left)));
            case "--message-services" -> with(now.withMessageServices(number(option, left)));
            case "--notification-services" -> with(now.withNotificationServices(number(option, left)));
            case "--no-restart" -> new Options(instances, RestartPolicy.NEVER, fresh, serversOnly);
            case "--fresh" -> new Options(instances, restarts, true, serversOnly);
            case "--servers-only" -> new Options(instances, restarts, fresh, true);
            default -> throw new Refusal("There is no option " + option + "; ./run --help lists those there are.");
        };
    }

    private Options with(Instances others) {
        return new Options(others, restarts, fresh, serversOnly);
    }

    private static int number(String option, ArrayDeque<String> left) {
        var text = left.isEmpty() ? "" : left.pop();
        if (!text.matches("[1-" + Instances.MOST + "]")) {
            throw new Refusal(option + " wants a number from 1 to " + Instances.MOST + ", not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
