/// Socket.IO protocol revision 5 over Engine.IO: the default namespace, authentication at CONNECT, events and
/// acknowledgements. The application is a [com.loadrider.socketio.SocketHandler].
@NullMarked
package com.loadrider.socketio;

import org.jspecify.annotations.NullMarked;
