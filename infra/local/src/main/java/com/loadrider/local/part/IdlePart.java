package com.loadrider.local.part;

import java.io.IOException;
import java.time.Duration;

/// A part that gets only the processor time that nobody else wants.
///
/// @param part which one
public record IdlePart(Part part) implements Part {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public String address() {
        return part.address();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        part.prepare();
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        var server = part.command();
        return server.command(SystemTool.IDLE_TIME.run(server.command()));
    }

    @Override
    public boolean isReady() {
        return part.isReady();
    }

    @Override
    public Signal stopSignal() {
        return part.stopSignal();
    }

    /// Others may want the processor for a while.
    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(90);
    }
}
