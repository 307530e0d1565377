@org.jspecify.annotations.NullMarked
package com.loadrider.socketio.websocket;
