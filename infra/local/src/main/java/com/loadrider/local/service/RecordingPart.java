package com.loadrider.local.service;

import com.loadrider.local.part.Endpoint;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.SystemTool;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// A service that notes what it needs while it runs, with processor time that nobody else wants, and writes that down
/// when it is stopped.
///
/// @param service which one
public record RecordingPart(ServicePart service) implements Part {

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public String address() {
        return service.address();
    }

    @Override
    public List<Endpoint> endpoints() {
        return service.endpoints();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        service.prepare();
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        var recording = service.recording();
        return recording.command(SystemTool.IDLE_TIME.run(recording.command()));
    }

    @Override
    public boolean isReady() {
        return service.isReady();
    }

    /// Writing takes some seconds, and more when others want the processor.
    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(90);
    }
}
