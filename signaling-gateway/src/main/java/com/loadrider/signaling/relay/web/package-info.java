/// Signals over REST.
@NullMarked
package com.loadrider.signaling.relay.web;

import org.jspecify.annotations.NullMarked;
