package com.loadrider.signaling.session;

import java.util.List;

/// The way that signals of one session take in one call when all sockets of the recipient are at this gateway.
/// A path holds as long as the views from which it was found have not changed.
///
/// @param callSessionId the call, which allows signals of the session
/// @param toUserId the recipient
/// @param recipients the recipient's sessions that may receive the signals, lost ones included; not empty
/// @param revision the revisions of the views, added up
public record SignalPath(long callSessionId, long toUserId, List<ClientSession> recipients, long revision) {}
