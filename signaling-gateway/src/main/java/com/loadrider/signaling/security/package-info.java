/// Which web pages may talk to the gateway.
@NullMarked
package com.loadrider.signaling.security;

import org.jspecify.annotations.NullMarked;
