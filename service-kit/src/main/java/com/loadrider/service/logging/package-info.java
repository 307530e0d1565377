/// Keeps what others sent from writing lines of its own into plain logs. Structured logs escape by themselves.
@NullMarked
package com.loadrider.service.logging;

import org.jspecify.annotations.NullMarked;
