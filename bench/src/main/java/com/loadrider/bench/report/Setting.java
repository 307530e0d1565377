package com.loadrider.bench.report;

import java.util.Map;

/// Under which conditions a run was made.
///
/// @param when when it began, UTC, RFC 3339
/// @param commit the commit of this repository, with `+` if files differ from it
/// @param machine its processor, cores, kernel and JDK
/// @param options the options of the run
public record Setting(String when, String commit, Map<String, String> machine, Map<String, String> options) {}
