package com.loadrider.calls.presence;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// The users who are connected to a gateway.
public interface OnlineUsers {

    /// Returns the connections of the user.
    Connections connectionsOf(long userId);

    /// Returns the connections of those of the users who are online.
    Map<Long, Connections> connectionsOf(Collection<Long> userIds);

    /// Returns those of the given users who are online and share a conversation with the asking user. Both must
    /// have accepted the conversation. The asking user itself needs no conversation.
    Set<Long> onlineAmong(Collection<Long> userIds, long askingUserId);
}
