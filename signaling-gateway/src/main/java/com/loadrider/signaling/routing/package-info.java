/// The REST API for client apps: one origin for all paths under `/api`. Each path is
/// answered by the service that owns it.
@NullMarked
package com.loadrider.signaling.routing;

import org.jspecify.annotations.NullMarked;
