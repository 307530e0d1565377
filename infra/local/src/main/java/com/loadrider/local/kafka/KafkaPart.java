package com.loadrider.local.kafka;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.JavaCommand;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.Ports;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.Training;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Kafka broker: ready when it takes clients, which it does at the end of its start only.
public final class KafkaPart implements Part {

    /// Its name.
    public static final String NAME = "kafka";

    private static final int HEAP_MEGABYTES = 256;

    private final RunDirectory directory;
    private final BrokerProgram program;
    private final Endpoint clients;
    private final Endpoint controller;

    /// @param directory where its data, log and pid file are
    /// @param program the broker's classes
    /// @param clients the port it serves on, loopback only
    /// @param controller the port of its controller, loopback only
    public KafkaPart(RunDirectory directory, BrokerProgram program, Endpoint clients, Endpoint controller) {
        this.directory = directory;
        this.program = program;
        this.clients = clients;
        this.controller = controller;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "localhost:" + clients.port();
    }

    @Override
    public void prepare() {
        // The broker lays out its own data.
    }

    @Override
    public ProcessBuilder command() throws IOException {
        return java(NAME, program.aot().flags(), clients, controller);
    }

    /// A broker of its own, with an empty folder, that stops as soon as it is up.
    @Override
    public Optional<Training> training() throws IOException {
        var ports = Ports.free();
        Trees.delete(directory.data(Training.NAME));
        return Optional.of(new Training(program.aot(), directory, flags -> {
            var all = new ArrayList<>(flags);
            all.add("-D" + BrokerProcess.STOP_ONCE_UP + "=true");
            return java(Training.NAME, all, ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
        }));
    }

    private ProcessBuilder java(String name, List<String> flags, Endpoint own, Endpoint ownController) {
        var all = new ArrayList<>(flags);
        all.add("-Dlogback.configurationFile=broker-logback.xml");
        return new JavaCommand(
                        directory.mark(name),
                        HEAP_MEGABYTES,
                        all,
                        List.of(
                                "-cp",
                                program.classPath(),
                                BrokerProcess.class.getName(),
                                directory.data(name).toString(),
                                Integer.toString(own.port()),
                                Integer.toString(ownController.port())))
                .process();
    }

    @Override
    public boolean isReady() {
        return clients.accepts();
    }
}
