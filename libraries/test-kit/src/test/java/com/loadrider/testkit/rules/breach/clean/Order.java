package com.loadrider.testkit.rules.breach.clean;

/// Keeps every rule.
public record Order(long id) {}
