package com.loadrider.bench.load;

import com.loadrider.bench.process.Memory.Collector;
import com.loadrider.bench.process.ServerProcess;
import com.loadrider.bench.wire.Pair;
import com.loadrider.bench.wire.Protocol;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/// A target that runs and takes load.
public interface Site {

    /// Its protocol.
    Protocol protocol();

    /// Where clients connect. With more than one, the users of each pair connect to different ones.
    List<InetSocketAddress> addresses();

    /// The processes that count.
    List<ServerProcess> processes();

    /// How the servers are told to collect garbage.
    Collector collector();

    /// Users that this target alone knows, and no earlier call of this method has returned.
    ///
    /// @param count the number of pairs
    /// @param withConversations whether each pair needs a conversation
    List<Pair> pairs(int count, boolean withConversations) throws IOException, InterruptedException;

    /// Waits until the target knows that the users of these pairs are online. They are connected.
    void awaitOnline(List<Pair> pairs) throws IOException, InterruptedException;

    /// Makes sure that each pair has an answered call. The users are connected.
    void answerCalls(List<Pair> pairs) throws IOException, InterruptedException;

    /// The calls of this target.
    ///
    /// @throws UnsupportedOperationException if it has no REST API for calls
    CallApi calls();
}
