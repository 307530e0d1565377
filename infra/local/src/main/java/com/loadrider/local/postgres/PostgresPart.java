package com.loadrider.local.postgres;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The PostgreSQL server. It is ready when the databases of the services exist.
public final class PostgresPart implements Part {

    /// The name of the part.
    public static final String NAME = "postgres";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "shared_buffers=64MB");

    private final RunDirectory directory;
    private final Path cache;
    private final Endpoint endpoint;

    /// @param directory the folder for its data, log and pid file
    /// @param cache the folder of unpacked programs
    /// @param endpoint the port it listens on, loopback only
    public PostgresPart(RunDirectory directory, Path cache, Endpoint endpoint) {
        this.directory = directory;
        this.cache = cache;
        this.endpoint = endpoint;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "localhost:" + endpoint.port();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var data = data();
        data.create(PostgresBinaries.unpackedIn(cache), PostgresUser.detect(), directory.log(NAME));
        data.recover();
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        var server = new ArrayList<>(List.of(
                PostgresBinaries.unpackedIn(cache).program("postgres").toString(),
                "-D",
                data().folder().toString(),
                "-p",
                Integer.toString(endpoint.port())));
        for (var setting : SETTINGS) {
            server.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(PostgresUser.detect().run(server));
    }

    @Override
    public boolean isReady() {
        return endpoint.accepts() && new Databases(endpoint.port()).create();
    }

    /// An orderly stop that does not wait for clients to disconnect.
    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    private PostgresData data() {
        return new PostgresData(directory.data(NAME).resolve("data"));
    }
}
