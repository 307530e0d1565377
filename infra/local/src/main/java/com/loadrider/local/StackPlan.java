package com.loadrider.local;

import com.loadrider.local.part.Ports;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.service.Instances;
import com.loadrider.local.service.Service;
import java.nio.file.Path;
import java.util.Map;

/// What a stack is to look like.
///
/// @param layout its folders
/// @param ports where it listens
/// @param instances how many processes of each service
/// @param surroundings environment variables given from outside
/// @param restarts what happens to a part that dies
public record StackPlan(
        Layout layout, Ports ports, Instances instances, Surroundings surroundings, RestartPolicy restarts) {

    /// The stack of `./run`: usual ports, one instance each, restarts on, the environment of this process.
    ///
    /// @param root of the repository
    public static StackPlan standard(Path root) {
        var surroundings = Surroundings.inherited();
        return new StackPlan(
                Layout.standard(root),
                Ports.from(surroundings.everyPart()),
                Instances.ONE_EACH,
                surroundings,
                RestartPolicy.ALWAYS);
    }

    /// A stack for tests: free ports, a folder of its own, and no restarts but by hand.
    ///
    /// @param root of the repository, packaged
    /// @param directory for its data, logs and pid files
    public static StackPlan apart(Path root, Path directory) {
        return new StackPlan(
                new Layout(root, new RunDirectory(directory)),
                Ports.free(),
                Instances.ONE_EACH,
                Surroundings.inherited(),
                RestartPolicy.NEVER);
    }

    /// The same with other numbers of instances.
    public StackPlan with(Instances others) {
        return new StackPlan(layout, ports, others, surroundings, restarts);
    }

    /// The same with another answer to deaths.
    public StackPlan with(RestartPolicy other) {
        return new StackPlan(layout, ports, instances, surroundings, other);
    }

    /// The same with another environment.
    StackPlan with(Surroundings others) {
        return new StackPlan(layout, ports, instances, others, restarts);
    }

    /// The same with further environment variables for all parts.
    public StackPlan with(Map<String, String> variables) {
        return new StackPlan(layout, ports, instances, surroundings.with(variables), restarts);
    }

    /// The same with further environment variables for all instances of one service.
    public StackPlan with(Service service, Map<String, String> variables) {
        return new StackPlan(layout, ports, instances, surroundings.with(service, variables), restarts);
    }
}
