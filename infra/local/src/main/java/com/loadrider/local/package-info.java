/// The whole stack on one machine without Docker: its parts, their ports, and how they start and stop.
@NullMarked
package com.loadrider.local;

import org.jspecify.annotations.NullMarked;
