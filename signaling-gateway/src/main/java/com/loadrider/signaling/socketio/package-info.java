/// Socket.IO protocol revision 5 over Engine.IO: the default namespace, authentication at CONNECT, events and
/// acknowledgements. It knows nothing of calls; the application is a [com.loadrider.signaling.socketio.SocketHandler].
@NullMarked
package com.loadrider.signaling.socketio;

import org.jspecify.annotations.NullMarked;
