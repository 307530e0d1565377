package com.loadrider.calls.presence;

import java.util.Collection;
import java.util.Set;

/// Who has a socket at any gateway.
public interface OnlineUsers {

    /// Whether the user can be reached.
    boolean isOnline(long userId);

    /// Those of the given users who are online and share a conversation with the one who asks, which both have
    /// accepted.
    Set<Long> onlineAmong(Collection<Long> userIds, long askingUserId);
}
