package com.loadrider.signaling.routing;

import java.net.InetSocketAddress;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

/// Jetty with buffers that are never used for a second connection.
///
/// Jetty 12.1 answers what it cannot parse on another thread, and two threads may then still fill and release the same
/// buffer. From a pool it could be in use for another connection by that time, whose request would be read as that of
/// this one (decision 0013).
final class UnsharedBuffers extends JettyServletWebServerFactory {

    @Override
    protected AbstractConnector createConnector(InetSocketAddress address, Server server) {
        AbstractConnector connector = createConnector(address, server, null, null, ByteBufferPool.NON_POOLING);
        var http = connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        // Memory outside of the heap is too expensive to be allocated for every read.
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        return connector;
    }
}
