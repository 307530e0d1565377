package com.loadrider.bench.server;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The process of a peer. It is ready when it accepts connections.
///
/// @param name its name
/// @param port the port for its clients
/// @param folder the folder to run in
/// @param words the command
/// @param environment further environment variables
record PeerPart(String name, int port, Path folder, List<String> words, Map<String, String> environment)
        implements Part {

    @Override
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public void prepare() {
        // bench/setup has built it.
    }

    @Override
    public ProcessBuilder command() {
        var process = new ProcessBuilder(words).directory(folder.toFile());
        process.environment().putAll(environment);
        return process;
    }

    @Override
    public boolean isReady() {
        return new Endpoint(port, "").accepts();
    }
}
