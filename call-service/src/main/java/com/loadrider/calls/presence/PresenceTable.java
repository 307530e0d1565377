package com.loadrider.calls.presence;

import com.loadrider.calls.membership.Memberships;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PresenceTable implements OnlineUsers {

    private final JdbcClient jdbc;
    private final Memberships members;

    PresenceTable(JdbcClient jdbc, Memberships members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    @Override
    public Connections connectionsOf(long userId) {
        return connectionsOf(List.of(userId)).getOrDefault(userId, new Connections(Set.of(), 0));
    }

    @Override
    public Map<Long, Connections> connectionsOf(Collection<Long> userIds) {
        Map<Long, List<String[]>> gateways = new HashMap<>();
        jdbc.sql("SELECT user_id, devices FROM user_presence WHERE user_id = ANY (?)")
                .param(userIds.toArray(Long[]::new))
                .query(row -> {
                    gateways.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add((String[]) row.getArray(2).getArray());
                });
        return gateways.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> connections(it.getValue())));
    }

    private static Connections connections(List<String[]> gateways) {
        Set<String> devices = gateways.stream().flatMap(Arrays::stream).collect(Collectors.toSet());
        long unnamed = gateways.stream().filter(it -> it.length == 0).count();
        return new Connections(devices, devices.size() + (int) unnamed);
    }

    /// Asks for the contacts first, so that the response time reveals nothing about the presence of others.
    @Override
    public Set<Long> onlineAmong(Collection<Long> userIds, long askingUserId) {
        Set<Long> visible = new HashSet<>(members.contactsAmong(userIds, askingUserId));
        if (userIds.contains(askingUserId)) {
            visible.add(askingUserId);
        }
        return Set.copyOf(jdbc.sql("SELECT DISTINCT user_id FROM user_presence WHERE user_id = ANY (?)")
                .param(visible.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list());
    }

    void put(long userId, String gatewayId, List<String> devices) {
        jdbc.sql("INSERT INTO gateways (gateway_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(gatewayId)
                .update();
        jdbc.sql("""
                        INSERT INTO user_presence (user_id, gateway_id, devices) VALUES (?, ?, ?)
                        ON CONFLICT (user_id, gateway_id) DO UPDATE SET devices = excluded.devices
                        """).params(userId, gatewayId, devices.toArray(String[]::new)).update();
    }

    boolean has(long userId, String gatewayId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM user_presence WHERE user_id = ? AND gateway_id = ?)")
                .params(userId, gatewayId)
                .query(Boolean.class)
                .single();
    }

    void remove(long userId, String gatewayId) {
        jdbc.sql("DELETE FROM user_presence WHERE user_id = ? AND gateway_id = ?")
                .params(userId, gatewayId)
                .update();
    }
}
