package com.loadrider.signaling.routing;

import com.loadrider.signaling.upstream.UpstreamAnswer;

/// Receives call-service's answers before the client does, because a client may act on an answer at once.
public interface AnswerListener {

    /// A command about a call succeeded.
    ///
    /// @param answer the successful answer of call-service
    void commandDone(UpstreamAnswer answer);
}
