/// Stock Socket.IO clients of other languages, as apps use them.
@NullMarked
package com.loadrider.signaling.client;

import org.jspecify.annotations.NullMarked;
