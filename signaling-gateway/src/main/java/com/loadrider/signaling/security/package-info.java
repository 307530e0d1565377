/// Which web pages may talk to the gateway, and what of it is open to everybody.
@NullMarked
package com.loadrider.signaling.security;

import org.jspecify.annotations.NullMarked;
