package com.loadrider.bench.server;

import com.loadrider.bench.process.ServerProcess;
import com.loadrider.bench.process.ServerProcess.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What can be measured of ours.
enum Own {
    /// One gateway.
    GATEWAY("gateway", "our gateway: JWT, participant and state checks, limits, metrics", 1, false),
    /// With an acknowledgement of every signal, as our client SDK asks for.
    GATEWAY_ACKS("gateway-acks", "our gateway, every signal acknowledged", 1, true),
    /// Every signal crosses from one to the other.
    GATEWAYS_2("gateways-2", "two of our gateways; every signal crosses", 2, false),
    /// The same with acknowledgements.
    GATEWAYS_2_ACKS("gateways-2-acks", "two of our gateways; every signal crosses and is acknowledged", 2, true),
    /// Every signal crosses from one to another.
    GATEWAYS_4("gateways-4", "four of our gateways; every signal crosses", 4, false),
    /// All services.
    STACK("stack", "our whole stack: the gateway and the three services behind it", 1, false);

    private static final Pattern GATEWAY_NAME = Pattern.compile("signaling-gateway(?:-(\\d))?");

    private final String title;
    private final String about;
    private final int gateways;
    private final boolean acknowledges;

    Own(String title, String about, int gateways, boolean acknowledges) {
        this.title = title;
        this.about = about;
        this.gateways = gateways;
        this.acknowledges = acknowledges;
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    /// How many gateways it needs.
    int gateways() {
        return gateways;
    }

    boolean acknowledges() {
        return acknowledges;
    }

    /// The processes that count, servers first. A relayed signal touches gateways only; Kafka is counted beside them,
    /// as Redis is for peers.
    ///
    /// @param processIds the process ids of all parts of the stack
    List<ServerProcess> processes(Map<String, Long> processIds) {
        var servers = new ArrayList<ServerProcess>();
        var brokers = new ArrayList<ServerProcess>();
        processIds.forEach((part, pid) -> {
            if (part.equals("kafka") || (this == STACK && part.equals("postgres"))) {
                brokers.add(new ServerProcess(part, pid, Role.BROKER));
            } else if (isServer(part)) {
                servers.add(new ServerProcess(part, pid, Role.SERVER));
            }
        });
        servers.addAll(brokers);
        return servers;
    }

    private boolean isServer(String part) {
        var gateway = GATEWAY_NAME.matcher(part);
        if (!gateway.matches()) {
            return this == STACK && part.contains("service");
        }
        var number = gateway.group(1);
        return number == null || Integer.parseInt(number) <= gateways;
    }
}
