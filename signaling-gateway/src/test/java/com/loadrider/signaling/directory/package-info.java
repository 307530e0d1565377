/// People whose tokens carry no integer, at the gateway.
@NullMarked
package com.loadrider.signaling.directory;

import org.jspecify.annotations.NullMarked;
