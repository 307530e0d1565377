package com.loadrider.bench.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one turn of a target has shown: numbers by name. The unit is part of the name.
///
/// @param values in the order in which they were found
public record Figures(@JsonValue Map<String, Double> values) {

    /// Copies the map.
    @JsonCreator
    public Figures {
        values = new LinkedHashMap<>(values);
    }

    /// No figures yet.
    public Figures() {
        this(Map.of());
    }

    /// Adds a figure; one that is not a number is left out.
    ///
    /// @param name for example `p99_us`
    /// @param value its value
    /// @return these figures
    public Figures put(String name, double value) {
        if (Double.isFinite(value)) {
            values.put(name, Math.round(value * 1000) / 1000.0);
        }
        return this;
    }

    /// Adds a number of things.
    ///
    /// @param name for example `calls`
    /// @param count how many there were
    /// @return these figures
    public Figures put(String name, long count) {
        return put(name, (double) count);
    }

    /// Adds all figures of another.
    ///
    /// @return these figures
    public Figures putAll(Figures others) {
        values.putAll(others.values);
        return this;
    }

    /// A figure; NaN if there is none of this name.
    public double get(String name) {
        return values.getOrDefault(name, Double.NaN);
    }
}
