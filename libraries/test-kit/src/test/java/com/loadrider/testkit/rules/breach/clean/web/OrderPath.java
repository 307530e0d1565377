package com.loadrider.testkit.rules.breach.clean.web;

/// Keeps every rule, but is nobody else's to use.
public record OrderPath(String path) {}
