/// Decides which web pages may use the gateway.
@NullMarked
package com.loadrider.signaling.security;

import org.jspecify.annotations.NullMarked;
