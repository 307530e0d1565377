package com.loadrider.local;

import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.PartGroup;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.Progress;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RunningPart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/// The whole stack on this machine, in processes of its own. Closing it stops every part within 30 s.
public final class LocalStack implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private final StackPlan plan;
    private final StackParts parts;
    private final PartGroup servers = new PartGroup();
    private final PartGroup services = new PartGroup();

    /// Starts nothing yet.
    ///
    /// @param plan what it is to look like
    /// @param progress told about every part
    /// @throws Refusal when the plan cannot work
    public LocalStack(StackPlan plan, Progress progress) {
        this.plan = plan;
        this.parts = StackParts.of(plan);
        parts.servers().forEach(part -> servers.add(running(part, progress)));
        parts.services().forEach(part -> services.add(running(part, progress)));
    }

    /// Ends what an earlier run in the same folder left behind, starts every part and waits until all are ready:
    /// PostgreSQL and Kafka first, then the services.
    ///
    /// @throws Refusal when a port is taken or a part does not become ready
    public void start() throws IOException, InterruptedException {
        begin(parts.all(), Listener.ofAll(plan));
        startBegunServers();
        services.start();
        services.awaitReady(READY_LIMIT);
    }

    /// As [#start()], but for PostgreSQL and Kafka only.
    ///
    /// @throws Refusal when a port is taken or one of them does not become ready
    public void startServers() throws IOException, InterruptedException {
        begin(parts.servers(), Listener.ofServers(plan));
        startBegunServers();
    }

    private void begin(List<Part> wanted, List<Listener> listeners) throws IOException, InterruptedException {
        var directory = plan.layout().directory();
        Files.createDirectories(directory.path());
        new Leftovers(directory).end();
        listeners.forEach(Listener::checkFree);
        for (var part : wanted) {
            directory.beginLog(part.name());
        }
    }

    private void startBegunServers() throws IOException, InterruptedException {
        servers.start();
        servers.awaitReady(READY_LIMIT);
    }

    /// A part by its name: `postgres`, `kafka`, `identity`, `call-service`, `signaling-gateway-2` …
    ///
    /// @param name as it stands in the names of its log and pid file
    public RunningPart part(String name) {
        return servers.find(name)
                .or(() -> services.find(name))
                .orElseThrow(() -> new NoSuchElementException("There is no part " + name + " in this stack."));
    }

    /// All parts, in the order they start.
    public List<RunningPart> parts() {
        var all = new ArrayList<>(servers.all());
        all.addAll(services.all());
        return all;
    }

    /// The door for client apps.
    public String url() {
        return "http://localhost:" + plan.ports().of(Port.GATEWAY).port();
    }

    /// What the stack was made from: ports, folders, environment.
    public StackPlan plan() {
        return plan;
    }

    /// Stops the services at the same time, then Kafka and PostgreSQL.
    @Override
    public void close() {
        try {
            services.stop();
            servers.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunningPart running(Part part, Progress progress) {
        return new RunningPart(part, plan.layout().directory(), plan.restarts(), progress);
    }
}
