package com.loadrider.local;

import com.loadrider.local.part.Ports;
import com.loadrider.local.part.RestartPolicy;
import com.loadrider.local.part.RunDirectory;
import com.loadrider.local.service.Instances;
import com.loadrider.local.service.Service;
import java.nio.file.Path;
import java.util.Map;

/// The plan of a stack.
///
/// @param layout its folders
/// @param ports its ports
/// @param instances the number of processes of each service
/// @param surroundings environment variables given from outside
/// @param restarts whether a part that dies is restarted
public record StackPlan(
        Layout layout, Ports ports, Instances instances, Surroundings surroundings, RestartPolicy restarts) {

    /// The stack of `./run`: standard ports, one instance each, restarts on, the environment of this process.
    ///
    /// @param root the root of the repository
    public static StackPlan standard(Path root) {
        var surroundings = Surroundings.inherited();
        return new StackPlan(
                Layout.standard(root),
                Ports.from(surroundings.everyPart()),
                Instances.ONE_EACH,
                surroundings,
                RestartPolicy.ALWAYS);
    }

    /// A stack for tests: free ports, its own folder, and no automatic restarts.
    ///
    /// @param root the root of the repository, whose modules are packaged
    /// @param directory the folder for data, logs and pid files
    public static StackPlan apart(Path root, Path directory) {
        return new StackPlan(
                new Layout(root, new RunDirectory(directory)),
                Ports.free(),
                Instances.ONE_EACH,
                Surroundings.inherited(),
                RestartPolicy.NEVER);
    }

    /// The same plan with other numbers of instances.
    public StackPlan with(Instances others) {
        return new StackPlan(layout, ports, others, surroundings, restarts);
    }

    /// The same plan with another restart policy.
    public StackPlan with(RestartPolicy other) {
        return new StackPlan(layout, ports, instances, surroundings, other);
    }

    /// The same plan with another environment.
    StackPlan with(Surroundings others) {
        return new StackPlan(layout, ports, instances, others, restarts);
    }

    /// The same plan with additional environment variables for all parts.
    public StackPlan with(Map<String, String> variables) {
        return new StackPlan(layout, ports, instances, surroundings.with(variables), restarts);
    }

    /// The same plan with additional environment variables for all instances of one service.
    public StackPlan with(Service service, Map<String, String> variables) {
        return new StackPlan(layout, ports, instances, surroundings.with(service, variables), restarts);
    }
}
