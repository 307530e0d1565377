/// The whole stack on one machine without Docker: what belongs to it, on which ports, and how it starts and stops.
@NullMarked
package com.loadrider.local;

import org.jspecify.annotations.NullMarked;
