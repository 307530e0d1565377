package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;

/// A notice and its words.
///
/// @param notice what it is about
/// @param text what people read, 1 to 4,000 characters
public record CallNoticeText(CallNotice notice, String text) {}
