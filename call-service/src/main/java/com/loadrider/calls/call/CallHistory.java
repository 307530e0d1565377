package com.loadrider.calls.call;

import com.loadrider.events.CallSession;
import java.util.List;

/// A page of the calls of a conversation or of a user, newest first.
///
/// @param page the page number, from 1
/// @param limit calls per page, 1 to 100
/// @param total the number of calls on all pages
public record CallHistory(List<CallSession> items, int page, int limit, long total) {}
