/// Tests of the links between gateways.
@NullMarked
package com.loadrider.signaling.relay.link;

import org.jspecify.annotations.NullMarked;
