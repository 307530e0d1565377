package com.loadrider.e2e.browser;

import com.loadrider.e2e.provider.ProviderSettings;
import com.loadrider.e2e.provider.TestProvider;
import com.loadrider.local.LocalStack;
import com.loadrider.local.StackPlan;
import com.loadrider.local.part.Leftovers;
import com.loadrider.local.part.Port;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A stack without the demo sign-in. Its users have their accounts at a [TestProvider].
final class ProviderStack implements AutoCloseable {

    private final TestProvider provider;
    private final LocalStack stack;

    private ProviderStack(TestProvider provider, LocalStack stack) {
        this.provider = provider;
        this.stack = stack;
    }

    /// Starts a stack. Synchronized, because two stacks that look for free ports at the same time may find the same
    /// ones.
    ///
    /// @param name the name of its directory
    /// @param variables environment variables for all services, for example `USER_ID_CLAIM`
    static synchronized ProviderStack start(String name, ProviderSettings settings, Map<String, String> variables)
            throws IOException, InterruptedException {
        var directory = new RunDirectory(Path.of("target", "provider-stacks", name));
        Files.createDirectories(directory.path());
        var _ = new Leftovers(directory).end();
        Trees.delete(directory.path());
        var provider = TestProvider.start(settings);
        var plan = StackPlan.apart(Path.of(".."), directory.path())
                .with(provider.environment())
                .with(variables)
                // A journey that measures no time needs no warm-up.
                .with(Map.of("WARM_UP_TIME_LIMIT", "0s"));
        var started = new ProviderStack(
                provider,
                new LocalStack(plan, (part, report) -> System.out.println("  " + name + " " + part + ": " + report)));
        try {
            started.stack.start();
            return started;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            started.close();
            throw failure;
        }
    }

    /// Returns the environment variables for the journeys.
    Map<String, String> environment() {
        return Map.of(
                "GATEWAYS",
                "http://localhost:" + stack.plan().ports().of(Port.GATEWAY).port(),
                "TOKEN_ORIGIN",
                provider.tokenOrigin());
    }

    @Override
    public void close() {
        stack.close();
        provider.close();
    }
}
