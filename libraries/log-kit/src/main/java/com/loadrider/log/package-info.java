/// Keeps text of others from writing lines of its own into plain logs. Structured logs escape by themselves.
@NullMarked
package com.loadrider.log;

import org.jspecify.annotations.NullMarked;
