package com.loadrider.local;

import com.loadrider.local.service.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The environment variables that a stack is given from outside.
///
/// @param everyPart variables for all parts
/// @param single variables for one service each; they override all others
public record Surroundings(Map<String, String> everyPart, Map<Service, Map<String, String>> single) {

    /// Copies the maps.
    public Surroundings {
        everyPart = Map.copyOf(everyPart);
        single = Map.copyOf(single);
    }

    /// The environment of this process.
    public static Surroundings inherited() {
        return new Surroundings(System.getenv(), Map.of());
    }

    /// The same environment with additional variables for all parts.
    ///
    /// @param variables override the present ones
    public Surroundings with(Map<String, String> variables) {
        var all = new HashMap<>(everyPart);
        all.putAll(variables);
        return new Surroundings(all, single);
    }

    /// The same environment with additional variables for one service.
    ///
    /// @param service the service, in all its instances
    /// @param variables override all others
    public Surroundings with(Service service, Map<String, String> variables) {
        var changed = new EnumMap<Service, Map<String, String>>(Service.class);
        changed.putAll(single);
        var own = new HashMap<>(of(service));
        own.putAll(variables);
        changed.put(service, Map.copyOf(own));
        return new Surroundings(everyPart, changed);
    }

    /// The variables for one service only.
    Map<String, String> of(Service service) {
        return single.getOrDefault(service, Map.of());
    }
}
