/// Tests of the links between gateways.
@NullMarked
package com.loadrider.signaling.link;

import org.jspecify.annotations.NullMarked;
