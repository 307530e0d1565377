package com.loadrider.local.kafka;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.JavaCommand;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.RunDirectory;
import java.util.List;

/// The Kafka broker. It is ready when it accepts clients, which is the last step of its start.
public final class KafkaPart implements Part {

    /// The name of the part.
    public static final String NAME = "kafka";

    private static final int HEAP_MEGABYTES = 256;

    private final RunDirectory directory;
    private final BrokerProgram program;
    private final Endpoint clients;
    private final Endpoint controller;

    /// @param directory the folder for its data, log and pid file
    /// @param program the broker's classes
    /// @param clients the port for clients, loopback only
    /// @param controller the port of the controller, loopback only
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
        // The broker creates its own data.
    }

    @Override
    public ProcessBuilder command() {
        return new JavaCommand(
                        directory.mark(NAME),
                        HEAP_MEGABYTES,
                        List.of("-Dlogback.configurationFile=broker-logback.xml"),
                        List.of(
                                "-cp",
                                program.classPath(),
                                BrokerProcess.class.getName(),
                                directory.data(NAME).toString(),
                                Integer.toString(clients.port()),
                                Integer.toString(controller.port())))
                .process();
    }

    @Override
    public boolean isReady() {
        return clients.accepts();
    }
}
