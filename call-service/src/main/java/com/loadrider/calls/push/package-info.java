/// What notification-service says: who can be rung by push, and what became of notifications.
@NullMarked
package com.loadrider.calls.push;

import org.jspecify.annotations.NullMarked;
