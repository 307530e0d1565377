package com.loadrider.bench.server;

import com.loadrider.bench.load.Site;
import com.loadrider.bench.report.Subject;
import java.io.IOException;

/// Something to measure. Closing it stops what it has started.
public interface Target extends AutoCloseable {

    /// Its name.
    String name();

    /// Starts its servers and waits until they take load.
    ///
    /// @throws com.loadrider.local.part.Refusal if something is missing, in words for the user
    Site open() throws IOException, InterruptedException;

    /// What the results say of it. It is open.
    Subject subject() throws IOException, InterruptedException;

    @Override
    void close();
}
