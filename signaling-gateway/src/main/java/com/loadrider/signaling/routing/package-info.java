/// REST for client apps: one origin for everything under `/api`, each path answered by the service that owns it.
@NullMarked
package com.loadrider.signaling.routing;

import org.jspecify.annotations.NullMarked;
