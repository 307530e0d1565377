package com.loadrider.local;

import com.loadrider.local.kafka.BrokerProgram;
import com.loadrider.local.kafka.KafkaPart;
import com.loadrider.local.part.Part;
import com.loadrider.local.part.Port;
import com.loadrider.local.postgres.PostgresPart;
import com.loadrider.local.service.Service;
import com.loadrider.local.service.ServicePart;
import java.util.ArrayList;
import java.util.List;

/// The parts of a plan. A database, broker or identity provider that was given from outside is left out.
///
/// @param servers PostgreSQL and Kafka
/// @param services the services that need them, and the demo identity provider
record StackParts(List<Part> servers, List<Part> services) {

    static StackParts of(StackPlan plan) {
        var environment = new ServiceEnvironment(plan);
        return new StackParts(servers(plan, environment), services(plan, environment));
    }

    List<Part> all() {
        var all = new ArrayList<>(servers);
        all.addAll(services);
        return all;
    }

    private static List<Part> servers(StackPlan plan, ServiceEnvironment environment) {
        var layout = plan.layout();
        var servers = new ArrayList<Part>();
        if (environment.usesOwnDatabase()) {
            var port = plan.ports().of(Port.POSTGRES);
            servers.add(new PostgresPart(layout.directory(), layout.cache(), port));
        }
        if (environment.usesOwnKafka()) {
            servers.add(new KafkaPart(
                    layout.directory(),
                    new BrokerProgram(layout.root().resolve("infra/local/target")),
                    plan.ports().of(Port.KAFKA),
                    plan.ports().of(Port.KAFKA_CONTROLLER)));
        }
        return servers;
    }

    private static List<Part> services(StackPlan plan, ServiceEnvironment environment) {
        var layout = plan.layout();
        var services = new ArrayList<Part>();
        for (var service : Service.values()) {
            if (service == Service.IDENTITY && !environment.usesDemoIdentity()) {
                continue;
            }
            for (var instance : plan.instances().of(service, plan.ports())) {
                services.add(new ServicePart(
                        instance, layout.directory(), layout.root(), layout.cache(), () -> environment.of(instance)));
            }
        }
        return services;
    }
}
