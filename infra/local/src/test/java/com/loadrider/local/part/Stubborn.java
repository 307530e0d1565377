package com.loadrider.local.part;

import java.io.IOException;
import java.time.Duration;

/// A part that is given little time to stop.
///
/// @param part what it is otherwise
record Stubborn(Part part) implements Part {

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
        return part.command();
    }

    @Override
    public boolean isReady() {
        return part.isReady();
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofMillis(300);
    }
}
