/// What a client may learn about its own user.
@NullMarked
package com.loadrider.signaling.user;

import org.jspecify.annotations.NullMarked;
