package com.loadrider.local.service;

import com.loadrider.local.part.JavaCommand;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.RunDirectory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part of one service process. It is ready when its readiness probe answers 200.
public final class ServicePart implements Part {

    private static final int HEAP_MEGABYTES = 224;
    private static final int PROBE_MILLIS = 2_000;

    private final ServiceInstance instance;
    private final RunDirectory directory;
    private final ExtractedJar jar;
    private final ProcessEnvironment environment;

    /// Returns the environment variables of a process, each time that it is started.
    @FunctionalInterface
    public interface ProcessEnvironment {
        Map<String, String> variables() throws IOException;
    }

    /// @param instance the process and its service
    /// @param directory the folder for its log and pid file
    /// @param root the root of the repository, whose modules are packaged
    /// @param cache the folder of unpacked programs
    /// @param environment its complete environment
    public ServicePart(
            ServiceInstance instance, RunDirectory directory, Path root, Path cache, ProcessEnvironment environment) {
        this.instance = instance;
        this.directory = directory;
        this.jar = new ExtractedJar(jar(instance.service(), root), cache);
        this.environment = environment;
    }

    /// The path of a service's boot jar.
    ///
    /// @param service the service
    /// @param root the root of the repository
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
        return command(StartCache.of(jar.extracted()).flags());
    }

    /// Makes the start cache from a start that ends before the service would open its ports.
    @Override
    public void makeNextStartFaster() throws IOException, InterruptedException {
        StartCache.of(jar.extracted()).make(flags -> {
            var ending = new ArrayList<>(flags);
            ending.add("-Dspring.context.exit=onRefresh");
            return command(ending);
        });
    }

    private ProcessBuilder command(List<String> flags) throws IOException, InterruptedException {
        var program = jar.extracted().resolve(jar.source().getFileName());
        var process = new JavaCommand(
                        directory.mark(name()), HEAP_MEGABYTES, flags, List.of("-jar", program.toString()))
                .process();
        process.environment().clear();
        process.environment().putAll(environment.variables());
        return process;
    }

    @Override
    public Optional<String> reasonOfFailure(Path log) throws IOException {
        return FailureReport.in(log);
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
