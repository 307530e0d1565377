package com.loadrider.bench.server;

import com.loadrider.bench.process.ServerProcess.Role;
import com.loadrider.local.part.Part;

/// A program of a peer.
///
/// @param part how it is started
/// @param port the port for its clients
/// @param role what its processor time counts as
record Program(Part part, int port, Role role) {}
