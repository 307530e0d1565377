package com.loadrider.signaling.routing;

import com.loadrider.signaling.upstream.UpstreamAnswer;

/// Learns what call-service answers, before the client does: who has seen an answer may act on it at once.
public interface AnswerListener {

    /// A command about a call was done.
    ///
    /// @param answer what call-service answered; a success
    void commandDone(UpstreamAnswer answer);
}
