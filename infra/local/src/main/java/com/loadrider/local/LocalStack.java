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

/// A whole stack on this machine, each part in its own process. Closing it stops every part within 30 s.
public final class LocalStack implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private final StackPlan plan;
    private final StackParts parts;
    private final PartGroup servers = new PartGroup();
    private final PartGroup services = new PartGroup();

    /// Creates a stack without starting it.
    ///
    /// @param plan the layout of the stack
    /// @param progress receives reports about every part
    /// @throws Refusal if the plan cannot work
    public LocalStack(StackPlan plan, Progress progress) {
        this.plan = plan;
        this.parts = StackParts.of(plan);
        parts.servers().forEach(part -> servers.add(running(part, progress)));
        parts.services().forEach(part -> services.add(running(part, progress)));
    }

    /// Ends processes that an earlier run left in the same folder, starts every part and waits until all are
    /// ready: first PostgreSQL and Kafka, then the services.
    ///
    /// @throws Refusal if a port is taken or a part does not become ready
    public void start() throws IOException, InterruptedException {
        begin(parts.all(), Listener.ofAll(plan));
        startBegunServers();
        services.start();
        services.awaitReady(READY_LIMIT);
    }

    /// Like [#start()], but only for PostgreSQL and Kafka.
    ///
    /// @throws Refusal if a port is taken or one of them does not become ready
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

    /// Does work that makes later starts of the services faster, without disturbing the stack. Takes some minutes the
    /// first time after a build.
    void makeNextStartFaster() throws IOException, InterruptedException {
        for (var part : parts.services()) {
            part.makeNextStartFaster();
        }
    }

    /// Returns a part by its name: `postgres`, `kafka`, `identity`, `call-service`, `signaling-gateway-2` …
    ///
    /// @param name the name, as in the names of its log and pid file
    public RunningPart part(String name) {
        return servers.find(name)
                .or(() -> services.find(name))
                .orElseThrow(() -> new NoSuchElementException("There is no part " + name + " in this stack."));
    }

    /// All parts, in the order in which they start.
    public List<RunningPart> parts() {
        var all = new ArrayList<>(servers.all());
        all.addAll(services.all());
        return all;
    }

    /// The URL of the gateway, the entry point for client apps.
    public String url() {
        return "http://localhost:" + plan.ports().of(Port.GATEWAY).port();
    }

    /// The plan of the stack: ports, folders, environment.
    public StackPlan plan() {
        return plan;
    }

    /// Stops all services at the same time, then Kafka and PostgreSQL.
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
