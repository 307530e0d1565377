@org.jspecify.annotations.NullMarked
package com.loadrider.signaling.wire;
