/// How slowly a request may come: whoever is slower holds a connection that others need.
@NullMarked
package com.loadrider.signaling.pace;

import org.jspecify.annotations.NullMarked;
