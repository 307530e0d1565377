package com.loadrider.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// The program of the broker's JVM: formats an empty folder, then serves until the process is told to stop.
final class BrokerProcess {

    private BrokerProcess() {}

    /// Runs until the process is told to stop.
    ///
    /// @param arguments data folder, client port, controller port
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var records = folder.resolve("records");
        var settings = new BrokerSettings(records, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .properties();
        // The format command compares cluster ids even if it is told to ignore formatted folders.
        if (!Files.exists(records.resolve("meta.properties"))) {
            format(folder, settings);
        }
        var broker = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::shutdown, "stop"));
        broker.startup();
        broker.awaitShutdown();
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("broker.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(command, System.out) != 0) {
            throw new IOException("The folder " + folder + " could not be formatted.");
        }
    }
}
