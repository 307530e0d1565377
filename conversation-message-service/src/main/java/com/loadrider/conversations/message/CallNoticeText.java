package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;

/// A call notice with its text.
///
/// @param notice the notice
/// @param text the text for users, 1 to 4,000 characters
public record CallNoticeText(CallNotice notice, String text) {}
