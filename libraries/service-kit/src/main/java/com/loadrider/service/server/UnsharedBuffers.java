package com.loadrider.service.server;

import java.net.InetSocketAddress;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

/// Jetty with buffers that are never reused for another connection.
///
/// Jetty 12.1 answers requests that it cannot parse on another thread. Two threads may then still fill and release the
/// same buffer. If the buffer came from a pool, another connection could already use it, and its request would be read
/// as one of this connection (decision 0013).
final class UnsharedBuffers extends JettyServletWebServerFactory {

    @Override
    protected AbstractConnector createConnector(InetSocketAddress address, Server server) {
        AbstractConnector connector = createConnector(address, server, null, null, ByteBufferPool.NON_POOLING);
        var http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        // Allocating direct memory for every read is too expensive.
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        return connector;
    }
}
