package com.loadrider.local.kafka;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.JavaCommand;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.RunDirectory;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// The Kafka broker: ready when it takes clients, which it does at the end of its start only.
public final class KafkaPart implements Part {

    /// Its name.
    public static final String NAME = "kafka";

    private static final int HEAP_MEGABYTES = 256;

    private final RunDirectory directory;
    private final Path libraries;
    private final Endpoint clients;
    private final Endpoint controller;

    /// @param directory where its data, log and pid file are
    /// @param module the folder of the module `infra/local`, packaged
    /// @param clients the port it serves on, loopback only
    /// @param controller the port of its controller, loopback only
    public KafkaPart(RunDirectory directory, Path module, Endpoint clients, Endpoint controller) {
        this.directory = directory;
        this.libraries = module.resolve("target");
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
    public List<Endpoint> endpoints() {
        return List.of(clients, controller);
    }

    @Override
    public void prepare() {
        // The broker lays out its own data.
    }

    @Override
    public ProcessBuilder command() {
        var classPath = libraries.resolve("local-stack.jar") + File.pathSeparator + libraries.resolve("lib") + "/*";
        return new JavaCommand(
                        directory.mark(NAME),
                        HEAP_MEGABYTES,
                        List.of("-Dlogback.configurationFile=broker-logback.xml"),
                        List.of(
                                "-cp",
                                classPath,
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
