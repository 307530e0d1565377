package com.loadrider.bench.server;

import com.loadrider.bench.load.CallApi;
import com.loadrider.bench.wire.Tokens;
import com.loadrider.local.LocalStack;
import com.loadrider.local.StackPlan;
import com.loadrider.local.part.Port;
import com.loadrider.local.service.Instances;
import com.loadrider.local.service.Service;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A stack that this program starts from the packaged services. It has the JVM flags of the images, and no limit stands
/// in the way of the load; all checks are on.
final class StartedGateways implements Gateways {

    private static final String UNLIMITED = "1000000";

    private final Place place;
    private final int count;
    private final StackPlan plan;
    private @Nullable LocalStack stack;
    private @Nullable CallApi calls;

    /// @param place where it runs
    /// @param count the number of gateways
    StartedGateways(Place place, int count) throws IOException {
        this.place = place;
        this.count = count;
        var flags = ImageFlags.read(place.root());
        var with = StackPlan.apart(place.root(), place.directory().data("stack"))
                .with(new Instances(count, 1, 1))
                .with(Map.of(
                        "JWT_SECRET", place.tokens().secret(),
                        "SIGNALING_RATES_SIGNALS_PER_SECOND", UNLIMITED,
                        "SIGNALING_RATES_SIGNAL_BURST", UNLIMITED,
                        "SIGNALING_RATES_COMMANDS_PER_SECOND", UNLIMITED,
                        "SIGNALING_RATES_COMMAND_BURST", UNLIMITED,
                        "CALLS_LIMITS_INITIATE_PER_USER_PER_MINUTE", "0",
                        "CALLS_LIMITS_INITIATE_PER_PAIR_PER_MINUTE", "0"));
        for (var service : Service.values()) {
            with = with.with(service, flags.environment());
        }
        plan = with;
    }

    @Override
    public void open() throws IOException, InterruptedException {
        if (stack != null) {
            return;
        }
        var starting = new LocalStack(plan, (part, report) -> System.out.println("  " + part + ": " + report));
        try {
            starting.start();
            stack = starting;
        } finally {
            if (stack == null) {
                starting.close();
            }
        }
    }

    @Override
    public void close() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
    }

    @Override
    public boolean outlivesTheRun() {
        return false;
    }

    @Override
    public List<URI> urls() {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> URI.create("http://127.0.0.1:"
                        + plan.ports().of(Port.GATEWAY, number).port()))
                .toList();
    }

    @Override
    public Map<String, Long> processIds() {
        var ids = new LinkedHashMap<String, Long>();
        if (stack != null) {
            stack.parts().forEach(part -> part.pid().ifPresent(pid -> ids.put(part.name(), pid)));
        }
        return ids;
    }

    @Override
    public Tokens tokens() {
        return place.tokens();
    }

    @Override
    public CallApi calls() {
        if (calls == null) {
            calls = new CallApi(urls().getFirst());
        }
        return calls;
    }
}
