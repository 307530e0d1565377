package com.loadrider.local;

import com.loadrider.local.load.Rehearsal;
import com.loadrider.local.part.Progress;
import com.loadrider.local.part.Trees;
import com.loadrider.local.service.ServicePart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A stack of its own, beside the one that is used, whose services make calls to learn what calls need. What they learn
/// makes the next start quicker, and its first calls as quick as later ones.
///
/// @param live the plan of the stack that is used
record RehearsalStack(StackPlan live) {

    /// The stack in use may leave it little of the processor.
    private static final Duration READY_LIMIT = Duration.ofMinutes(30);

    /// Whether all services were trained before.
    boolean isDone() throws IOException, InterruptedException {
        for (var part : StackParts.of(live).services()) {
            if (part instanceof ServicePart service && !service.isTrained()) {
                return false;
            }
        }
        return true;
    }

    /// An interrupt ends it.
    void run() throws IOException, InterruptedException {
        var directory = Layout.rehearsal(live.layout().directory());
        Trees.delete(directory.path());
        Files.createDirectories(directory.path());
        var secret = UUID.randomUUID().toString();
        var plan = StackPlan.apart(live.layout().root(), directory.path())
                .with(surroundings())
                .with(Map.of(
                        "JWT_SECRET",
                        secret,
                        "CALLS_LIMITS_INITIATE_PER_PAIR_PER_MINUTE",
                        "0",
                        "CALLS_LIMITS_INITIATE_PER_USER_PER_MINUTE",
                        "0"));
        try (var stack = new LocalStack(plan, StackParts.of(plan).rehearsing(), READY_LIMIT, Progress.SILENT)) {
            stack.start();
            Rehearsal.at(stack.url(), secret);
        }
        Trees.delete(directory.path());
    }

    /// Nothing that was given from outside for the stack in use, but what any program needs: calls for practice belong
    /// into no database and no broker of somebody else.
    private Surroundings surroundings() {
        var given = live.surroundings().everyPart();
        var needed = new HashMap<String, String>();
        for (var name : new String[] {"PATH", "HOME", "LANG", "TMPDIR"}) {
            var value = given.get(name);
            if (value != null) {
                needed.put(name, value);
            }
        }
        return new Surroundings(needed, Map.of());
    }
}
