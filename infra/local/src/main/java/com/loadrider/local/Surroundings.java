package com.loadrider.local;

import com.loadrider.local.service.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The environment variables a stack is given from outside.
///
/// @param everyPart for all of them
/// @param single for one service each; they win over everything else
public record Surroundings(Map<String, String> everyPart, Map<Service, Map<String, String>> single) {

    /// Copies the maps.
    public Surroundings {
        everyPart = Map.copyOf(everyPart);
        single = Map.copyOf(single);
    }

    /// The environment of this very process.
    public static Surroundings inherited() {
        return new Surroundings(System.getenv(), Map.of());
    }

    /// The same with further variables for all parts.
    ///
    /// @param variables win over the present ones
    public Surroundings with(Map<String, String> variables) {
        var all = new HashMap<>(everyPart);
        all.putAll(variables);
        return new Surroundings(all, single);
    }

    /// The same with further variables for one service.
    ///
    /// @param service all of its instances
    /// @param variables win over everything else
    public Surroundings with(Service service, Map<String, String> variables) {
        var changed = new EnumMap<Service, Map<String, String>>(Service.class);
        changed.putAll(single);
        var own = new HashMap<>(of(service));
        own.putAll(variables);
        changed.put(service, Map.copyOf(own));
        return new Surroundings(everyPart, changed);
    }

    /// The variables meant for one service only.
    Map<String, String> of(Service service) {
        return single.getOrDefault(service, Map.of());
    }
}
