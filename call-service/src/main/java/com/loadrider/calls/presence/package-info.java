/// The users who are connected to a gateway, and therefore can be called.
@NullMarked
package com.loadrider.calls.presence;

import org.jspecify.annotations.NullMarked;
