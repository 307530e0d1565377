/// A WebSocket client that sends right and wrong bytes.
@NullMarked
package com.loadrider.testkit.websocket;

import org.jspecify.annotations.NullMarked;
