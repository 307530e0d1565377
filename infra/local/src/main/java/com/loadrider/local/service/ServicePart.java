package com.loadrider.local.service;

import com.loadrider.local.part.AotCache;
import com.loadrider.local.part.JavaCommand;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.Training;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One service process: ready when its readiness probe answers 200.
public final class ServicePart implements Part {

    private static final int HEAP_MEGABYTES = 224;
    private static final int PROBE_MILLIS = 2_000;

    private final ServiceInstance instance;
    private final RunDirectory directory;
    private final ExtractedJar jar;
    private final Map<String, String> environment;
    private final boolean recording;

    /// @param instance which process of which service
    /// @param directory where its log and pid file are
    /// @param root of the repository, whose modules are packaged
    /// @param cache where programs are laid out
    /// @param environment its whole environment
    public ServicePart(
            ServiceInstance instance, RunDirectory directory, Path root, Path cache, Map<String, String> environment) {
        this(instance, directory, new ExtractedJar(jar(instance.service(), root), cache), environment, false);
    }

    private ServicePart(
            ServiceInstance instance,
            RunDirectory directory,
            ExtractedJar jar,
            Map<String, String> environment,
            boolean recording) {
        this.instance = instance;
        this.directory = directory;
        this.jar = jar;
        this.environment = Map.copyOf(environment);
        this.recording = recording;
    }

    /// Where a service's boot jar is.
    ///
    /// @param service which one
    /// @param root of the repository
    public static Path jar(Service service, Path root) {
        return root.resolve(service.module()).resolve("target").resolve(service.artifact() + ".jar");
    }

    @Override
    public String name() {
        return instance.name();
    }

    @Override
    public String address() {
        return instance.url();
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var _ = jar.extracted();
    }

    @Override
    public ProcessBuilder command() throws IOException, InterruptedException {
        var folder = jar.extracted();
        var cache = new AotCache(folder);
        return java(name(), folder, recording ? cache.recordingFlags() : cache.flags());
    }

    /// Brings the program up, but ends it before it begins its work.
    @Override
    public Optional<Training> training() throws IOException, InterruptedException {
        var folder = jar.extracted();
        return Optional.of(new Training(new AotCache(folder), directory, flags -> {
            var all = new ArrayList<>(flags);
            all.add("-Dspring.context.exit=onRefresh");
            return java(Training.NAME, folder, all);
        }));
    }

    /// Whether it was trained for quick starts.
    public boolean isTrained() throws IOException, InterruptedException {
        return new AotCache(jar.extracted()).exists();
    }

    /// The same, but it notes what it needs while it runs, for [#training()], and writes that down when it is stopped.
    public ServicePart recording() {
        return new ServicePart(instance, directory, jar, environment, true);
    }

    private ProcessBuilder java(String name, Path folder, List<String> flags) {
        var program = List.of("-jar", folder.resolve(jar.source().getFileName()).toString());
        var process = new JavaCommand(directory.mark(name), HEAP_MEGABYTES, flags, program).process();
        process.environment().clear();
        process.environment().putAll(environment);
        return process;
    }

    @Override
    public boolean isReady() {
        try {
            var connection = (HttpURLConnection) instance.probe().toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
