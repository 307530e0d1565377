package com.loadrider.bench.server;

import com.loadrider.bench.load.CallApi;
import com.loadrider.bench.wire.Tokens;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// A stack of ours that runs. Several targets may use one: opening it again and closing it again do nothing.
interface Gateways {

    /// Makes sure that it runs.
    void open() throws IOException, InterruptedException;

    /// Stops it, if this program has started it.
    void close();

    /// Whether it goes on after this program has ended.
    boolean outlivesTheRun();

    /// The URLs of its gateways.
    List<URI> urls();

    /// The process ids of its parts, by their names.
    Map<String, Long> processIds();

    /// The tokens that it takes.
    Tokens tokens();

    /// Its REST API.
    CallApi calls();
}
